package org.schalter.core.text;

import org.osgi.service.component.annotations.Component;
import org.schalter.core.form.HtmlCleaner;
import org.schalter.core.message.EditorHtml;

/** Lets through what the editor can make, and nothing else. */
@Component
public final class EditorCleaner implements HtmlCleaner {

    @Override
    public String clean(String html) {
        return EditorHtml.safe(html);
    }
}
