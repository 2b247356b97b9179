package org.schalter.core.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.schalter.action.ActionDescriptor;
import org.schalter.action.Menu;
import org.schalter.core.store.Contents;
import org.schalter.core.store.TestStore;
import org.schalter.form.FieldError;
import org.schalter.form.FieldType;
import org.schalter.form.FormField;
import org.schalter.form.FormField.Choice;
import org.schalter.form.FormInput;
import org.schalter.form.PendingUntil;
import org.schalter.form.Upload;
import org.schalter.identity.Actor;
import org.schalter.identity.AgentId;
import org.schalter.identity.Permission;
import org.schalter.mail.MailAddress;
import org.schalter.queue.QueueId;
import org.schalter.queue.Template;
import org.schalter.text.LongText;
import org.schalter.text.RichText;
import org.schalter.text.TextCatalog;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.PriorityId;
import org.schalter.ticket.StateId;
import org.schalter.ticket.StateType;
import org.schalter.ticket.Ticket;
import org.schalter.ticket.TicketNumber;

class FormTest {

    private static final TestStore STORE = new TestStore();
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Actor ANNA = new Actor.AgentActor(new AgentId(7), "Anna", Locale.ENGLISH);
    private static final Actor ANNA_GERMAN = new Actor.AgentActor(new AgentId(7), "Anna", Locale.GERMAN);

    public enum Way {
        BY_MAIL,
        BY_PHONE
    }

    public record Everything(
            String subject,
            LongText note,
            RichText text,
            boolean urgent,
            Way way,
            QueueId queue,
            AgentId owner,
            StateId state,
            PriorityId priority,
            TicketNumber other,
            ArticleId article,
            List<MailAddress> to,
            List<Upload> files,
            Optional<Template> template,
            Optional<PendingUntil> until,
            int count) {}

    public record Stateful(Optional<StateId> state, Optional<PendingUntil> until) {}

    public record MustHaveState(StateId state) {}

    public record OnlyText(RichText text) {}

    public record BareTemplate(Template template) {}

    public record ListOfText(List<String> lines) {}

    record NotPublic(String text) {}

    private final Templates templates = new Templates(STORE.transactions());
    private final Uploads uploads = new Uploads(STORE.transactions(), new Contents(), 1_000, CLOCK);
    private final Choices choices = new Choices(FormWorld.TICKETS, FormWorld.QUEUES, FormWorld.AGENTS, templates);
    private final FormReader reader = new FormReader(choices, uploads, templates, html -> html.replace("<b>", ""), CLOCK);
    private final FormFiller filler = new FormFiller(choices, uploads);

    @BeforeAll
    static void furnish() {
        STORE.change("insert into template values (1, 'Thanks', 'ANSWER', '<p>Thanks</p>')");
        STORE.change("insert into template values (2, 'Called', 'PHONE_CALL', '<p>Called</p>')");
        STORE.change("insert into queue_template values (1, 1)");
        STORE.change("insert into queue_template values (1, 2)");
        STORE.change("insert into upload values ('file-1', 7, 'plan.pdf', 'application/pdf', 12, 'x', 0)");
        STORE.change("insert into upload values ('file-2', 8, 'others.pdf', 'application/pdf', 12, 'x', 0)");
    }

    @Test
    void makesAFieldOfEachComponent() {
        var shape = FormShape.of(Everything.class);

        assertThat(shape.components()).extracting(FormComponent::type).containsExactly(
                FieldType.LINE, FieldType.LONG_TEXT, FieldType.RICH_TEXT, FieldType.CHECK_BOX, FieldType.CHOICE,
                FieldType.QUEUE, FieldType.AGENT, FieldType.STATE, FieldType.PRIORITY, FieldType.TICKET,
                FieldType.ARTICLE, FieldType.RECIPIENTS, FieldType.UPLOADS, FieldType.TEMPLATE,
                FieldType.PENDING_UNTIL, FieldType.NUMBER);
        assertThat(shape.visible()).extracting(FormComponent::name).doesNotContain("article");
        assertThat(shape.components().stream().filter(field -> !field.required()))
                .extracting(FormComponent::name)
                .containsExactly("urgent", "to", "files", "template", "until");
    }

    @Test
    void refusesRecordsThatAreNoForms() {
        assertThatThrownBy(() -> FormShape.of(NotPublic.class)).hasMessageContaining("not public");
        assertThatThrownBy(() -> FormShape.of(BareTemplate.class)).hasMessageContaining("template");
        assertThatThrownBy(() -> FormShape.of(ListOfText.class)).isInstanceOf(MalformedFormException.class);
    }

    @Test
    void readsEverything() {
        var form = (Everything) read(Everything.class, complete());

        assertThat(form.subject()).isEqualTo("Hello world");
        assertThat(form.note()).isEqualTo(new LongText("two\nlines"));
        assertThat(form.text()).isEqualTo(new RichText("bold</b>"));
        assertThat(form.urgent()).isTrue();
        assertThat(form.way()).isEqualTo(Way.BY_PHONE);
        assertThat(form.queue()).isEqualTo(new QueueId(2));
        assertThat(form.article()).isEqualTo(new ArticleId(5));
        assertThat(form.to()).containsExactly(new MailAddress("A", "a@b.org"));
        assertThat(form.files()).extracting(Upload::name).containsExactly("plan.pdf");
        assertThat(form.template().map(Template::name)).contains("Thanks");
        assertThat(form.until()).isEmpty();
        assertThat(form.count()).isEqualTo(42);
    }

    @Test
    void tellsAllThatIsMissingAtOnce() {
        assertThat(errors(Everything.class, FormInput.EMPTY, ANNA))
                .extracting(FieldError::field)
                .containsExactly(
                        "subject", "note", "text", "way", "queue", "owner", "state", "priority", "other", "article", "count");
    }

    @ParameterizedTest
    @CsvSource({
        "subject, '  ', Please fill in this field.",
        "text, '<p>&nbsp;<br></p>', Please fill in this field.",
        "way, BY_PIGEON, This cannot be chosen here.",
        "queue, 1, This cannot be chosen here.",
        "queue, x, This cannot be chosen here.",
        "owner, 99, This cannot be chosen here.",
        "state, 1, This cannot be chosen here.",
        "state, 7, This cannot be chosen here.",
        "other, 12x, 12x is not a ticket number.",
        "count, many, many is not a whole number.",
        "files, file-2, One of the files is not there any more. Please attach it again.",
        "template, 2, This cannot be chosen here.",
        "to, 'a@b.org, nobody', nobody is not a mail address.",
        "to, 'x, y', 'These are not mail addresses: x, y'"
    })
    void saysWhatIsWrongWithAField(String field, String typed, String message) {
        assertThat(errors(Everything.class, complete().with(field, typed), ANNA))
                .containsExactly(new FieldError(field, message));
    }

    @Test
    void speaksTheAgentsLanguage() {
        assertThat(errors(OnlyText.class, FormInput.EMPTY, ANNA_GERMAN))
                .containsExactly(new FieldError("text", "Bitte füllen Sie dieses Feld aus."));
    }

    @Test
    void wantsADateInTheFutureForAPendingState() {
        var pending = FormInput.EMPTY.with("state", "3");

        assertThat(errors(Stateful.class, pending, ANNA)).extracting(FieldError::field).containsExactly("until");
        assertThat(errors(Stateful.class, pending.with("until", "2026-03-02T09:59:59Z"), ANNA))
                .containsExactly(new FieldError("until", "Please choose a time in the future."));
        assertThat(errors(Stateful.class, pending.with("until", "tomorrow"), ANNA)).hasSize(1);
        assertThat(((Stateful) read(Stateful.class, pending.with("until", "2026-03-02T12:00+01:00"))).until())
                .contains(new PendingUntil(Instant.parse("2026-03-02T11:00:00Z")));
    }

    @Test
    void ignoresADateBesideAStateThatDoesNotWait() {
        var form = (Stateful) read(Stateful.class, FormInput.EMPTY.with("state", "2").with("until", "2020-01-01T00:00:00Z"));

        assertThat(form.until()).isEmpty();
    }

    @Test
    void offersTheStatesInTheWordsOfTheGuide() {
        var field = fields(Stateful.class, FormInput.EMPTY, ANNA_GERMAN).get(0);

        assertThat(field.choices()).extracting(Choice::label).containsExactly(
                "unverändert", "offen", "warten zur Erinnerung", "warten auf erfolgreich schließen",
                "erfolgreich geschlossen", "erfolglos geschlossen");
    }

    @Test
    void showsTheStateReadOnlyWhileAnotherHoldsTheLock() {
        var ticket = FormWorld.ticket(StateType.OPEN, new Ticket.Assignment(Optional.of(new AgentId(8)), "Bert", true));
        var context = context(Stateful.class, ANNA, ticket);

        assertThat(filler.fill(FormShape.of(Stateful.class), context, FormInput.EMPTY).get(0).choices())
                .extracting(Choice::label).containsExactly("unchanged");
        assertThat(filler.fill(FormShape.of(MustHaveState.class), context, FormInput.EMPTY).get(0).choices())
                .extracting(Choice::label).containsExactly("open");
    }

    @Test
    void fillsInWhatAnActionSays() {
        var values = Written.of(Map.of(
                "subject", "Hi", "text", new RichText("<p>x</p>"), "way", Way.BY_MAIL, "queue", Optional.of(new QueueId(2)),
                "to", List.of(new MailAddress("A", "a@b.org")), "until", new PendingUntil(NOW), "state", new StateId(1),
                "files", List.of(new Upload("file-1", "plan.pdf", "application/pdf", 12)), "owner", Optional.empty()));

        var fields = fields(Everything.class, values, ANNA).stream()
                .collect(java.util.stream.Collectors.toMap(FormField::name, field -> field));

        assertThat(fields.get("subject").value()).isEqualTo("Hi");
        assertThat(fields.get("text").value()).isEqualTo("<p>x</p>");
        assertThat(fields.get("way").value()).isEqualTo("BY_MAIL");
        assertThat(fields.get("queue").value()).isEqualTo("2");
        assertThat(fields.get("to").values()).containsExactly("A <a@b.org>");
        assertThat(fields.get("until").value()).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(fields.get("state").values()).as("a state that is not offered").isEmpty();
        assertThat(fields.get("files").uploads()).extracting(Upload::name).containsExactly("plan.pdf");
        assertThat(fields.get("queue").choices()).extracting(Choice::label).containsExactly("Support");
        assertThat(fields.get("template").choices()).extracting(Choice::label).containsExactly("–", "Thanks");
        assertThat(fields.get("owner").choices()).extracting(Choice::label).containsExactly("Anna", "Bert");
    }

    @Test
    void hasTheSameKeysInBothLanguages() {
        var texts = TextCatalog.beside(FormReader.class);

        assertThat(texts.entries(Locale.GERMAN).keySet()).isEqualTo(texts.entries(Locale.ENGLISH).keySet());
    }

    private static FormInput complete() {
        return new FormInput(Map.ofEntries(
                Map.entry("subject", List.of(" Hello\r\nworld ")), Map.entry("note", List.of("two\r\nlines")),
                Map.entry("text", List.of("<b>bold</b>")), Map.entry("urgent", List.of("on")),
                Map.entry("way", List.of("BY_PHONE")), Map.entry("queue", List.of("2")), Map.entry("owner", List.of("8")),
                Map.entry("state", List.of("2")), Map.entry("priority", List.of("3")),
                Map.entry("other", List.of("2026030210000002")), Map.entry("article", List.of("5")),
                Map.entry("to", List.of("A <a@b.org>")), Map.entry("files", List.of("file-1")),
                Map.entry("template", List.of("1")), Map.entry("until", List.of("")), Map.entry("count", List.of("42"))));
    }

    private Record read(Class<? extends Record> form, FormInput input) {
        var reading = reader.read(FormShape.of(form), context(form, ANNA, FormWorld.FREE), input);
        assertThat(reading).isInstanceOf(FormReader.Filled.class);
        return ((FormReader.Filled) reading).form();
    }

    private List<FieldError> errors(Class<? extends Record> form, FormInput input, Actor actor) {
        var reading = reader.read(FormShape.of(form), context(form, actor, FormWorld.FREE), input);
        assertThat(reading).isInstanceOf(FormReader.Faulty.class);
        return ((FormReader.Faulty) reading).errors();
    }

    private List<FormField> fields(Class<? extends Record> form, FormInput values, Actor actor) {
        return filler.fill(FormShape.of(form), context(form, actor, FormWorld.FREE), values);
    }

    private static FormContext context(Class<? extends Record> form, Actor actor, Ticket ticket) {
        var descriptor = ActionDescriptor.of("test", form, Permission.WRITE, Menu.TICKET.at(1));
        return new FormContext(descriptor, TextCatalog.beside(String.class), Optional.of(ticket), actor);
    }
}
