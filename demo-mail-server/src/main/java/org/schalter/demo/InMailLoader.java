package org.schalter.demo;

import com.icegreen.greenmail.util.GreenMail;
import java.util.function.Supplier;

/** Works with the class loader in which GreenMail's jakarta.mail finds its own parts. */
final class InMailLoader {

    private InMailLoader() {}

    static <T> T call(Supplier<T> work) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(GreenMail.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
