package dev.chiteki.server.shell.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.chiteki.api.imports.ImportColumn;
import dev.chiteki.api.imports.RowImport;
import dev.chiteki.server.shell.Notice;
import dev.chiteki.server.shell.part.StatePanel;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Leads a person through an import: file, columns, trial with its report, and the act itself. */
final class ImportDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient RowImport way;
    private final transient ImportServices services;
    private final transient Runnable taken;
    private final transient RememberedHeadings remembered;
    private final Div step = new Div();
    private final Paragraph hint = new Paragraph();
    private final Button forth = new Button();
    private final Button again;
    private transient @Nullable Runnable next;
    private transient @Nullable ImportFile file;

    @SuppressWarnings("this-escape")
    ImportDialog(RowImport way, ImportServices services, Runnable taken) {
        this.way = way;
        this.services = services;
        this.taken = taken;
        this.remembered = new RememberedHeadings(services.preferences(), way);
        this.again = new Button(text("import.other-file"), click -> chooseFile());
        setHeaderTitle(way.title());
        addClassName("chiteki-import");
        setCloseOnOutsideClick(false);
        forth.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        forth.setDisableOnClick(true);
        forth.addClickListener(click -> Optional.ofNullable(next).ifPresent(Runnable::run));
        hint.addClassName("chiteki-import-hint");
        add(step);
        getFooter().add(hint, new Button(text("import.cancel"), click -> close()), again, forth);
        chooseFile();
    }

    private void chooseFile() {
        file = null;
        show(new FileStep(way, services, this::read), "", null);
        again.setVisible(false);
    }

    private void read(String name, byte[] content) {
        work(progress -> ImportFile.read(name, content, services.spreadsheets()), read -> {
            file = read;
            map(read, ColumnMapping.guess(way, read.headings(), remembered.find()));
        });
    }

    private void map(ImportFile read, ColumnMapping guessed) {
        show(new Div(), text("import.try"), null);
        MappingStep mapping = new MappingStep(way, read, guessed, services.texts(), chosen -> {
            List<ImportColumn> missing = chosen.missing(way);
            hint.setText(
                    missing.isEmpty()
                            ? ""
                            : text(
                                    "import.missing",
                                    missing.stream().map(ImportColumn::label).collect(Collectors.joining(" / "))));
            forth.setEnabled(missing.isEmpty());
            next = () -> rehearse(read, chosen);
        });
        step.removeAll();
        step.add(mapping);
    }

    private void rehearse(ImportFile read, ColumnMapping mapping) {
        remembered.keep(mapping, read.headings());
        ReadRows rows = ReadRows.of(way, read, mapping);
        ImportRun run = new ImportRun(services.transactions(), way);
        work(progress -> run.rehearse(rows, progress), report -> report(rows, report));
    }

    private void report(ReadRows rows, ImportReport report) {
        ReportStep shown = new ReportStep(way, rows, report, services);
        long fresh = report.taken().size() - report.repeated();
        if (!report.isFine()) {
            show(shown, text("import.back"), () -> map(rows.file(), rows.mapping()));
        } else if (fresh == 0) {
            show(shown, "", null);
        } else {
            ImportRun run = new ImportRun(services.transactions(), way);
            show(
                    shown,
                    text("import.take", fresh),
                    () -> work(progress -> run.take(rows, progress), done -> finish(rows, done)));
        }
    }

    /** Somebody else may have changed what the rows rest on since they were tried: then none was taken. */
    private void finish(ReadRows rows, ImportReport done) {
        if (!done.isFine()) {
            report(rows, done);
            return;
        }
        close();
        Notice.ofSuccess(
                done.repeated() == 0
                        ? text("import.done", done.taken().size())
                        : text("import.done-repeated", done.taken().size() - done.repeated(), done.repeated()));
        taken.run();
    }

    /** Runs the work apart from the page, which shows how far it is. */
    private <R> void work(Function<IntConsumer, R> work, Consumer<R> done) {
        PageWork apart = new PageWork();
        int all = file == null ? 0 : file.rows().size();
        ProgressBar bar = new ProgressBar(0, Math.max(1, all));
        bar.setIndeterminate(all == 0);
        bar.getElement().setAttribute("aria-label", text("import.working"));
        show(new Div(new Paragraph(text("import.working")), bar), forth.getText(), null);
        again.setVisible(false);
        int pace = Math.max(1, all / 50);
        IntConsumer progress = rows -> {
            if (rows % pace == 0) {
                apart.show(() -> bar.setValue(Math.min(rows, all)));
            }
        };
        apart.start("import of " + way.id(), () -> work.apply(progress), done, this::fail);
    }

    private void fail(Throwable failure) {
        show(StatePanel.failed(services.wording().of("the import " + way.id(), failure)), forth.getText(), null);
    }

    private void show(Component content, String act, @Nullable Runnable onAct) {
        step.removeAll();
        step.add(content);
        hint.setText("");
        next = onAct;
        forth.setText(act);
        forth.setVisible(!act.isEmpty());
        forth.setEnabled(onAct != null);
        again.setVisible(true);
    }

    private String text(String key, Object... arguments) {
        return services.texts().get(key, arguments);
    }
}
