package dev.chiteki.server.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.table.Choice;
import dev.chiteki.api.table.Column;
import dev.chiteki.api.table.DataTable;
import dev.chiteki.api.table.Filter;
import dev.chiteki.api.table.Order;
import dev.chiteki.api.table.RowSource;
import dev.chiteki.api.table.TableDefinition;
import dev.chiteki.api.table.TableQuery;
import dev.chiteki.server.administration.RegionMails;
import dev.chiteki.server.mail.Mail;
import dev.chiteki.server.mail.MailState;
import dev.chiteki.server.shell.Notice;
import dev.chiteki.server.shell.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;

/** The mails of the region, the latest first, with the chosen one as its recipient has it beside it. */
final class MailsPage extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final transient RegionMails mails;
    private final transient PluginContext context;
    private final transient Wording wording;
    private final transient DataTable<Mail> table;

    @SuppressWarnings("this-escape")
    MailsPage(RegionMails mails, PluginContext context, Wording wording) {
        this.mails = mails;
        this.context = context;
        this.wording = wording;
        this.table = context.parts().table(definition());
        if (!mails.isSending()) {
            Paragraph kept = new Paragraph(text("kept"));
            kept.addClassName("chiteki-note");
            getContent().add(kept);
        }
        getContent().add(table);
    }

    private TableDefinition<Mail> definition() {
        return TableDefinition.of("mails", text("title"), new Source(mails), columns())
                .ordered(Order.descending("written"))
                .saying(text("none"))
                .opening(this::detail);
    }

    private List<Column<Mail>> columns() {
        return List.of(
                Column.<Mail>day("written", text("day"), mail -> LocalDate.ofInstant(mail.writtenAt(), mails.zone()))
                        .sortable()
                        .filterable()
                        .compact(),
                Column.<Mail>text("time", text("time"), mail -> TIME.format(zoned(mail.writtenAt())))
                        .compact(),
                Column.<Mail>text("address", text("to"), Mail::address)
                        .sortable()
                        .filterable(),
                Column.<Mail>text("subject", text("subject"), Mail::subject).filterable(),
                Column.<Mail>choice("state", text("state"), states(), mail -> mail.state()
                                .code())
                        .sortable()
                        .filterable(),
                Column.<Mail>text("account", text("account"), Mail::account)
                        .filterable()
                        .hidden(),
                Column.<Mail>number("attempts", text("attempts"), Mail::attempts)
                        .sortable()
                        .hidden());
    }

    private List<Choice> states() {
        return Arrays.stream(MailState.values())
                .map(state -> new Choice(state.code(), text("state." + state.code()), tone(state)))
                .toList();
    }

    private static Choice.Tone tone(MailState state) {
        return switch (state) {
            case SENT -> Choice.Tone.GOOD;
            case WAITING, KEPT -> Choice.Tone.NOTED;
            case DEAD -> Choice.Tone.BAD;
        };
    }

    private Component detail(String id) {
        Mail mail = mails.find(Long.parseLong(id));
        DescriptionList facts = new DescriptionList();
        facts.addClassName("chiteki-facts");
        add(facts, "to", person(mail.account()));
        add(facts, "address", mail.address());
        add(facts, "state", text("state." + mail.state().code()));
        add(facts, "attempts", Integer.toString(mail.attempts()));
        if (mail.endedAt() != null) {
            add(facts, "ended", SECOND.format(zoned(mail.endedAt())));
        }
        if (mail.reply() != null && !mail.reply().isBlank()) {
            add(facts, mail.state() == MailState.KEPT ? "file" : "reply", mail.reply());
        }
        Pre body = new Pre(mail.body());
        body.addClassName("chiteki-letter");
        Div whole = new Div(new Paragraph(mail.subject()), facts, body);
        whole.addClassName("chiteki-sections");
        if (mail.state() == MailState.DEAD && mails.isManaged()) {
            whole.add(new Button(text("retry"), VaadinIcon.REFRESH.create(), click -> retry(mail)));
        }
        return whole;
    }

    private void retry(Mail mail) {
        try {
            mails.retry(mail.id());
            Notice.ofSuccess(text("retried"));
        } catch (RuntimeException failed) {
            Notice.ofFailure(wording.of("retry of mail " + mail.id(), failed), text("close"));
        }
        table.refresh();
        table.open(Long.toString(mail.id()));
    }

    private ZonedDateTime zoned(Instant instant) {
        return instant.atZone(mails.zone());
    }

    private String person(String account) {
        return context.directory().nameAndAccount(account);
    }

    private void add(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(text(key)), new DescriptionList.Description(value));
    }

    private String text(String key, Object... arguments) {
        return context.texts().get("administration.mails." + key, arguments);
    }

    /** The database counts, narrows and orders. */
    private record Source(RegionMails mails) implements RowSource<Mail> {

        @Override
        public String key(Mail mail) {
            return Long.toString(mail.id());
        }

        @Override
        public long count(List<Filter> filters) {
            return mails.count(filters);
        }

        @Override
        public List<Mail> page(TableQuery query) {
            return mails.page(query);
        }
    }
}
