package dev.chiteki.server.shell.imports;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.chiteki.api.imports.ImportColumn;
import dev.chiteki.api.imports.RowImport;
import dev.chiteki.api.text.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The second step of an import: which column of the file is which, as guessed, with what stands in its first rows. */
final class MappingStep extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int SAMPLES = 3;

    private final transient ImportFile file;
    private final transient Texts texts;
    private final transient Consumer<ColumnMapping> changed;
    private transient ColumnMapping mapping;

    /** @param changed told at once, and after each choice */
    @SuppressWarnings("this-escape")
    MappingStep(RowImport way, ImportFile file, ColumnMapping guessed, Texts texts, Consumer<ColumnMapping> changed) {
        this.file = file;
        this.texts = texts;
        this.mapping = guessed;
        this.changed = changed;
        Div fields = new Div();
        fields.addClassName("chiteki-import-mapping");
        way.columns().forEach(column -> add(fields, column));
        getContent().addClassName("chiteki-sections");
        getContent()
                .add(
                        new Paragraph(texts.get(
                                "import.mapping", file.name(), file.rows().size())),
                        fields);
        changed.accept(mapping);
    }

    private void add(Div fields, ImportColumn column) {
        Span sample = new Span();
        sample.addClassName("chiteki-import-sample");
        Select<Integer> source = new Select<>();
        source.setLabel(column.label());
        source.setRequiredIndicatorVisible(column.required());
        source.setItems(IntStream.range(0, file.headings().size()).boxed().toList());
        source.setItemLabelGenerator(index -> index == null ? texts.get("import.no-column") : heading(index));
        source.setEmptySelectionAllowed(true);
        source.setEmptySelectionCaption(texts.get("import.no-column"));
        mapping.column(column.id()).ifPresent(source::setValue);
        sample.setText(sample(mapping.column(column.id())));
        source.addValueChangeListener(change -> {
            Optional<Integer> now = Optional.ofNullable(change.getValue());
            mapping = mapping.with(column.id(), now);
            sample.setText(sample(now));
            changed.accept(mapping);
        });
        fields.add(source, sample);
    }

    private String heading(int index) {
        String heading = file.headings().get(index);
        return heading.isBlank() ? texts.get("import.unnamed-column", index + 1) : heading;
    }

    private String sample(Optional<Integer> column) {
        return column.map(index -> file.rows().stream()
                        .map(row -> ImportFile.text(row.cell(index)))
                        .filter(text -> !text.isBlank())
                        .distinct()
                        .limit(SAMPLES)
                        .collect(Collectors.joining(" / ")))
                .filter(text -> !text.isEmpty())
                .map(text -> texts.get("import.sample-values", text))
                .orElse("");
    }
}
