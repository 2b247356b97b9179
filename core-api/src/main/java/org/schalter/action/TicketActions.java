package org.schalter.action;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.schalter.form.FormField;
import org.schalter.form.FormInput;
import org.schalter.form.Upload;
import org.schalter.identity.Actor;
import org.schalter.queue.TemplateId;
import org.schalter.text.RichText;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.TicketNumber;

/**
 * The one door to everything that can be done with a ticket: page, JSON, bulk, timer and shell all pass here. Permission,
 * availability, lock, form, transaction and history are dealt with behind it. Thread-safe.
 *
 * <p>All methods that name a ticket throw {@link TicketNotFoundException} if it does not exist or the actor may not read
 * it, {@link ActionGoneException} if the action is not deployed, {@link ActionDeniedException} without the right,
 * {@link ActionUnavailableException} if it cannot be done now (with the reason), {@link ActionFailedException} if the
 * action's own code failed, took too long or is switched off. Forms are known only to the agent who opened them; for
 * anybody else, and once submitted or abandoned, {@link OpeningNotFoundException}.
 */
@ProviderType
public interface TicketActions {

    /** What the menus show for a ticket and for each of its articles, in order; empty if there is no such ticket. */
    List<Offer> offers(TicketNumber ticket, Actor actor);

    /** Ways to make a new ticket, in order. */
    List<Offer> offersToCreate(Actor actor);

    /**
     * Opens a form: takes the lock where declared, fills in values or the agent's draft.
     *
     * @param article for actions that stand at an article
     */
    OpenForm open(String action, TicketNumber ticket, Optional<ArticleId> article, Actor actor);

    /** Opens the form of a {@link NewTicketAction}. */
    OpenForm openNew(String action, Actor actor);

    /** The form as it is now, with what was saved as draft. */
    OpenForm resume(OpeningId opening, Actor actor);

    /** The form with this input instead of the draft, to be shown again with its errors. */
    OpenForm resume(OpeningId opening, FormInput input, Actor actor);

    /** Keeps what was typed (per agent, ticket and action; 7 days), also if the action is gone by now. */
    Instant saveDraft(OpeningId opening, FormInput input, Actor actor);

    /** The text the form would open with if this template had been chosen. */
    RichText withTemplate(OpeningId opening, TemplateId template, Actor actor);

    /**
     * Takes a file for a form; it is read to the end.
     *
     * @throws org.schalter.form.UploadTooLargeException beyond the limit; nothing is kept
     */
    Upload upload(OpeningId opening, String name, String type, InputStream content, Actor actor);

    /** The bytes an upload may have at most. */
    long largestUpload();

    /** "Undo and close": gives back the lock if this opening took it; owner and draft stay (requirements 77-79). */
    void abandon(OpeningId opening, Actor actor);

    /** Submits an opened form. If the action is gone the input is kept as draft before {@link ActionGoneException}. */
    Outcome submit(OpeningId opening, FormInput input, Actor actor);

    /** Does it without an opened form: one click, JSON, bulk. Fields that are missing take what the form opens with, but for
     * a text that must be written. */
    Outcome perform(String action, TicketNumber ticket, FormInput input, Actor actor);

    /** As {@link #perform}, for an action that makes a new ticket. */
    Outcome performNew(String action, FormInput input, Actor actor);

    /** What a view shows; the columns of a table are in the actor's language already, as keys. */
    TicketView.View show(String view, TicketNumber ticket, Optional<ArticleId> article, Actor actor);

    /** The deployed actions with their fields, for descriptions such as OpenAPI; no values, no choices. */
    List<ActionForm> forms(Actor actor);

    /** One deployed action as a description. */
    record ActionForm(String action, String label, Place place, List<FormField> fields) {}
}
