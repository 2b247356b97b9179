package org.schalter.mailroute;

import jakarta.mail.Session;

/**
 * Runs work with the class loader that finds Camel's and jakarta.mail's services; both look there first, and in OSGi
 * nobody else sets it.
 */
final class InMailLoader {

    private InMailLoader() {}

    static void run(Work work) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(Session.class.getClassLoader());
        try {
            work.run();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) { // Camel declares nothing narrower
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }
}
