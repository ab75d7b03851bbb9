package dev.chiteki.server.document.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Prints one document. It is tagged for those who listen to it (PDF/UA), and the same order gives the same bytes. */
final class Press {

    static {
        XRLog.setLoggerImpl(new PressLog());
    }

    private final FontCase fonts = new FontCase();

    /** @throws IllegalArgumentException if the document is not well formed or names what it may not have */
    byte[] print(PressOrder order) {
        OwnPictures pictures = new OwnPictures(order.pictures());
        try (PDDocument document = new PDDocument();
                PdfBoxRenderer renderer = renderer(order, document, pictures)) {
            renderer.createPDFWithoutClosing();
            requireNothingRefused(pictures);
            return bytes(order, document);
        } catch (IOException broken) {
            throw new UncheckedIOException("The document cannot be printed.", broken);
        }
    }

    private PdfBoxRenderer renderer(PressOrder order, PDDocument document, OwnPictures pictures) {
        PDType0Font regular = fonts.regular(document);
        PDType0Font bold = fonts.bold(document);
        return new PdfRendererBuilder()
                .usePDDocument(document)
                .usePdfUaAccessibility(true)
                .withProducer("Chiteki")
                .withW3cDocument(XmlText.parse(order.xhtml()), OwnPictures.SCHEME + ":/")
                .useFont(new PDFontSupplier(regular), FontCase.FAMILY, 400, FontStyle.NORMAL, true)
                .useFont(new PDFontSupplier(bold), FontCase.FAMILY, 700, FontStyle.NORMAL, true)
                .useReplacementText(FontCase.MISSING)
                .useObjectDrawerFactory(new ChartObjects(order.charts(), regular))
                .useExternalResourceAccessControl(
                        pictures::mayUse, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        pictures::mayUse, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useUriResolver((base, name) -> OwnPictures.address(name))
                .useProtocolsStreamImplementation(pictures, OwnPictures.SCHEME)
                .buildPdfRenderer();
    }

    private static void requireNothingRefused(OwnPictures pictures) {
        if (!pictures.refused().isEmpty()) {
            throw new IllegalArgumentException("The document names " + pictures.refused()
                    + ", but may only use PNG and JPEG files of its own bundle, named by their path in it.");
        }
    }

    private static byte[] bytes(PressOrder order, PDDocument document) throws IOException {
        GregorianCalendar day = GregorianCalendar.from(order.date().atStartOfDay(ZoneOffset.UTC));
        document.getDocumentInformation().setCreationDate(day);
        document.setDocumentId(fingerprint(order));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static long fingerprint(PressOrder order) {
        CRC32 sum = new CRC32();
        sum.update(order.xhtml().getBytes(StandardCharsets.UTF_8));
        order.charts().forEach(chart -> sum.update(chart.getBytes(StandardCharsets.UTF_8)));
        return sum.getValue();
    }
}
