package org.schalter.core.action;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.schalter.core.form.FormShape;
import org.schalter.core.form.MalformedFormException;
import org.schalter.text.Text;
import org.schalter.text.TextCatalog;

/** Reads once what an action declares, and refuses what could not be shown. */
final class EntryReader {

    private final GuardedCalls calls;
    private final Clock clock;
    private final Runnable changed;

    EntryReader(GuardedCalls calls, Clock clock, Runnable changed) {
        this.calls = calls;
        this.clock = clock;
        this.changed = changed;
    }

    /** @throws RuntimeException that names what is wrong */
    ActionEntry read(Plugin plugin, String version, Map<String, ?> properties) {
        var owner = plugin.service().getClass();
        var unread = new ActionGuard(owner.getName(), clock, () -> {});
        return calls.call(unread, calls.limits().prefill(), () -> derive(plugin, version, properties));
    }

    private ActionEntry derive(Plugin plugin, String version, Map<String, ?> properties) {
        var descriptor = plugin.descriptor();
        var shape = FormShape.of(descriptor.form());
        var texts = TextCatalog.beside(plugin.service().getClass());
        requireLabels(shape, texts, descriptor.id());
        var guard = new ActionGuard(descriptor.id(), clock, changed);
        return new ActionEntry(plugin, descriptor, shape, texts, version, ranking(properties), guard);
    }

    private static void requireLabels(FormShape shape, TextCatalog texts, String action) {
        require("label", texts, action);
        shape.visible().forEach(field -> require(field.name() + ".label", texts, action));
    }

    private static void require(String key, TextCatalog texts, String action) {
        if (texts.find(Text.of(key), Locale.ENGLISH).isEmpty()) {
            throw new MalformedFormException("action " + action + " has no text " + key);
        }
    }

    private static int ranking(Map<String, ?> properties) {
        return properties.get("service.ranking") instanceof Integer ranking ? ranking : 0;
    }
}
