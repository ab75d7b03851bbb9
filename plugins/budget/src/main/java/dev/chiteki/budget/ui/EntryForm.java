package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.files.StoredFile;
import dev.chiteki.api.form.ConflictView;
import dev.chiteki.api.form.DateField;
import dev.chiteki.api.form.ErrorSummary;
import dev.chiteki.api.form.FileField;
import dev.chiteki.api.form.FormDraft;
import dev.chiteki.api.form.YenField;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.text.Texts;
import dev.chiteki.budget.books.BookingOrder;
import dev.chiteki.budget.books.Entry;
import dev.chiteki.budget.ledger.DocumentKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The fields of a document. What is typed is kept as a draft until it is booked. */
final class EntryForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private static final FileField.Limits EVIDENCE = new FileField.Limits(1, 20);

    private final transient Office office;
    private final transient FiscalYear year;
    private final Select<DocumentKind> kind = new Select<>();
    private final YearSwitch books;
    private final Source source;
    private final DateField date;
    private final PayeeFields payee;
    private final TextField purpose;
    private final YenField amount;
    private final Inspector inspector;
    private final FileField evidence;
    private final ErrorSummary refusal;
    private final ConflictView conflict;
    private final FormDraft draft;
    // One form books one document, however often its button is pressed.
    private String requestKey = newKey();

    @SuppressWarnings("this-escape")
    EntryForm(Office office, FiscalYear year, String draftName) {
        this.office = office;
        this.year = year;
        Texts texts = office.context().texts();
        books = new YearSwitch(office, year);
        source = new Source(office, year);
        date = new DateField(office.text("date"), texts);
        payee = new PayeeFields(office);
        purpose = new TextField(office.text("purpose"));
        amount = new YenField(office.text("amount"), texts);
        inspector = new Inspector(office, kind, source);
        evidence = new FileField(office.context(), office.text("evidence"), EVIDENCE, office.budget()::keepEvidence);
        conflict = new ConflictView(office.context());
        draft = new FormDraft(office.context(), draftName);
        refusal = new ErrorSummary(texts, "refused");
        prepare();
        getContent()
                .add(Look.form(
                        draft, refusal, conflict, books, kind, source, date, payee, purpose, amount, inspector,
                        evidence));
    }

    private void tellFields() {
        refusal.field("fiscalYear", books.field())
                .field("kind", kind)
                .field("predecessor", source.predecessor())
                .field("category", source.category())
                .field("date", date);
        payee.tell(refusal);
        refusal.field("purpose", purpose)
                .field("amount", amount)
                .field("inspector", inspector.field())
                .field("evidence", evidence);
    }

    private void prepare() {
        tellFields();
        kind.setLabel(office.text("kind"));
        kind.setItemLabelGenerator(office::text);
        kind.setItems(EntryValues.KINDS);
        kind.setRequiredIndicatorVisible(true);
        kind.addValueChangeListener(change -> source.of(change.getValue()));
        kind.setValue(DocumentKind.EXPENDITURE);
        source.onPredecessor(this::takeOver);
        purpose.setMaxLength(400);
        purpose.setRequiredIndicatorVisible(true);
        purpose.setManualValidation(true);
        date.setValue(office.context().clock().today());
        date.setHelp(office.text("date.help"));
        date.setRequiredIndicatorVisible(true);
        amount.setHelp(office.text("amount.help"));
        amount.setRequiredIndicatorVisible(true);
        evidence.setHelp(office.text("evidence.help"));
        draft.field("kind", kind, DocumentKind::name, EntryValues::kind);
        source.keepIn(draft);
        draft.field("date", date);
        payee.keepIn(draft);
        draft.field("purpose", purpose).field("amount", amount).withFiles();
        inspector.keepIn(draft);
    }

    /** Begins: the presets are filled in, and what was typed before and never booked comes over them. */
    void begin() {
        draft.restore();
        focusFirst();
    }

    /** Shows the evidence there. */
    void showEvidenceIn(Div beside) {
        evidence.previewIn(beside);
    }

    /** Calls the listener when another year with books is entered. */
    void onOtherYear(Consumer<FiscalYear> listener) {
        books.onOther(listener);
    }

    /** The person stays with the year of this form. */
    void stay() {
        books.reset();
    }

    void setKind(DocumentKind chosen) {
        kind.setValue(chosen);
    }

    void setCategory(String code) {
        source.preset(code);
    }

    void follow(Entry predecessor) {
        source.preset(predecessor);
    }

    /** Fills in what a template or a copied document says. */
    void fill(EntryValues values) {
        kind.setValue(values.kind());
        source.preset(values.category());
        payee.fill(values.payee());
        purpose.setValue(values.purpose());
        amount.setValue(values.amount());
        focusFirst();
    }

    /** What of this form the next of its sort would say again. */
    EntryValues values() {
        return new EntryValues(
                kind.getValue(),
                Optional.ofNullable(source.categoryCode()).orElse(""),
                payee.payee(),
                purpose.getValue(),
                amount.getValue());
    }

    /** What is to be booked, if every field could be read. */
    Optional<BookingOrder> order() {
        Map<String, String> complaints = complaints();
        if (!complaints.isEmpty()) {
            refusal.show(complaints);
            return Optional.empty();
        }
        refusal.clear();
        conflict.clear();
        return Optional.of(new BookingOrder(
                kind.getValue(),
                source.predecessorNumber().isPresent() ? null : year,
                date.getValue(),
                source.categoryCode(),
                amount.getValue(),
                payee.payee(),
                purpose.getValue(),
                source.predecessorNumber().orElse(null),
                evidence.files().stream().findFirst().map(StoredFile::id).orElse(null),
                inspector.account().orElse(null),
                requestKey,
                source.balance().orElse(null),
                null));
    }

    /** A sentence for each field that is empty or cannot be read, in their order. */
    private Map<String, String> complaints() {
        FormReading reading = new FormReading();
        books.read(reading);
        if (source.categoryCode() == null) {
            reading.lacks("category", office.text("error.budget.category-missing"));
        }
        if (reading.date("date", date).isEmpty()) {
            reading.lacks("date", office.text("error.budget.date-missing"));
        }
        payee.read(reading);
        if (reading.text("purpose", purpose, purpose.getValue()).isEmpty()) {
            reading.lacks("purpose", office.text("error.budget.purpose-missing"));
        }
        if (reading.amount("amount", amount).isEmpty()) {
            reading.lacks("amount", office.text("error.budget.amount-missing"));
        }
        if (evidence.isUploading()) {
            reading.lacks("evidence", office.context().texts().get("form.file.uploading"));
        }
        return reading.complaints();
    }

    /** Shows why it was refused, and the balances as they are now; what was typed stays. */
    void refuse(ChitekiException refused) {
        source.refresh();
        refusal.show(refused);
    }

    /** Shows whose booking came first, and books again once the person has seen it. */
    void contest(ChitekiException stale, Runnable again) {
        source.changedSinceSeen()
                .ifPresentOrElse(
                        changed -> conflict.show(List.of(changed), theirs -> {
                            source.refresh();
                            again.run();
                        }),
                        () -> refuse(stale));
    }

    /** It was booked: forgets the draft, and stands ready for the next document of its sort. */
    void next() {
        requestKey = newKey();
        source.predecessor().clear();
        payee.clear();
        purpose.clear();
        amount.clear();
        inspector.clear();
        evidence.clear();
        source.refresh();
        draft.forget();
        focusFirst();
    }

    /** It was booked and is left: forgets the draft. */
    void done() {
        draft.forget();
    }

    /** Whether leaving would lose what was typed. */
    boolean wouldLose() {
        return draft.wouldBeLost();
    }

    private void focusFirst() {
        if (source.predecessor().isVisible() && kind.getValue() != DocumentKind.EXPENDITURE) {
            source.predecessor().focus();
        } else {
            payee.focus();
        }
    }

    private void takeOver(Entry predecessor) {
        payee.fill(predecessor.heading().payee());
        purpose.setValue(predecessor.heading().purpose());
        amount.setValue(predecessor.open());
    }

    private static String newKey() {
        return "page:" + UUID.randomUUID();
    }
}
