package dev.chiteki.server.document.print;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Shape;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Element;

/** Draws the charts of a document where its objects stand. */
final class ChartObjects implements FSObjectDrawerFactory, FSObjectDrawer {

    private static final String TYPE = "chart";

    private final List<StillDrawing> drawings;
    private final PDType0Font font;

    ChartObjects(List<String> charts, PDType0Font font) {
        this.drawings = charts.stream().map(StillDrawing::new).toList();
        this.font = font;
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return this;
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return element.getTagName().equals("object")
                && element.getAttribute("type").equals(TYPE);
    }

    /** Where the object stands is told in the device's dots; {@code density} of them make a pixel of CSS. */
    @Override
    @SuppressWarnings("NullAway") // The library takes null for a drawing without links.
    public Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int density) {
        StillDrawing drawing = drawings.get(Integer.parseInt(element.getAttribute("data")));
        device.drawWithGraphics((float) x, (float) y, (float) width / density, (float) height / density, graphics -> {
            EmbeddedText words = new EmbeddedText(font, drawing.letterSize());
            ((PdfBoxGraphics2D) graphics).setFontTextDrawer(words);
            double scale = width / density / drawing.width();
            graphics.scale(scale, scale);
            drawing.draw(graphics, words);
        });
        return null;
    }
}
