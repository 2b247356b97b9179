package org.schalter.core.action;

import java.util.Locale;
import org.schalter.action.ActionDescriptor;
import org.schalter.action.Menu;
import org.schalter.action.Offer;
import org.schalter.core.form.FormShape;
import org.schalter.form.FieldType;
import org.schalter.text.Text;
import org.schalter.text.TextCatalog;

/**
 * Everything that is derived from one deployed action; it goes when the action goes, and nothing is kept elsewhere.
 *
 * @param version of the bundle that brought it
 * @param ranking the highest wins among actions of one id
 */
public record ActionEntry(
        Plugin plugin,
        ActionDescriptor<?> descriptor,
        FormShape shape,
        TextCatalog texts,
        String version,
        int ranking,
        ActionGuard guard) {

    public String id() {
        return descriptor.id();
    }

    public Offer.Kind kind() {
        if (plugin instanceof Plugin.Shows) {
            return Offer.Kind.VIEW;
        }
        return shape.visible().isEmpty() ? Offer.Kind.ONE_CLICK : Offer.Kind.FORM;
    }

    /** Stands at each article rather than in the ticket's menu. */
    public boolean standsAtArticles() {
        return descriptor.place().menu() == Menu.ARTICLE || shape.first(FieldType.ARTICLE).isPresent();
    }

    public boolean creates() {
        return plugin instanceof Plugin.Creates;
    }

    public String label(Locale locale) {
        return texts.get("label", locale);
    }

    public String say(Text text, Locale locale) {
        return texts.get(text, locale);
    }
}
