package dev.chiteki.server.document.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A chart's drawing (the few elements of SVG that the platform's own drawings have) for a page. */
final class StillDrawing {

    private static final String NONE = "none";

    private final Element root;

    StillDrawing(String svg) {
        this.root = XmlText.parse(svg).getDocumentElement();
    }

    double width() {
        return number(root, "width");
    }

    double height() {
        return number(root, "height");
    }

    float letterSize() {
        return (float) number(root, "font-size");
    }

    void draw(Graphics2D graphics, EmbeddedText words) {
        NodeList elements = root.getChildNodes();
        for (int place = 0; place < elements.getLength(); place++) {
            if (elements.item(place) instanceof Element element) {
                draw(element, graphics, words);
            }
        }
    }

    private static void draw(Element element, Graphics2D graphics, EmbeddedText words) {
        switch (element.getTagName()) {
            case "line" -> paint(element, graphics, line(element));
            case "rect" -> paint(element, graphics, rectangle(element));
            case "circle" -> paint(element, graphics, circle(element));
            case "text" -> write(element, graphics, words);
            case "title", "desc" -> {
                // They are the figure's description in the document.
            }
            default ->
                throw new IllegalArgumentException(
                        "The drawing has an element <" + element.getTagName() + "> that the press does not know.");
        }
    }

    private static void paint(Element element, Graphics2D graphics, Shape shape) {
        String fill = element.getAttribute("fill");
        if (!fill.isEmpty() && !fill.equals(NONE)) {
            graphics.setColor(Color.decode(fill));
            graphics.fill(shape);
        }
        String stroke = element.getAttribute("stroke");
        if (!stroke.isEmpty() && !stroke.equals(NONE)) {
            graphics.setColor(Color.decode(stroke));
            graphics.setStroke(stroke(element));
            graphics.draw(shape);
        }
    }

    private static BasicStroke stroke(Element element) {
        float width = (float) number(element, "stroke-width");
        String dash = element.getAttribute("stroke-dasharray");
        if (dash.isEmpty()) {
            return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
        }
        double[] lengths =
                Arrays.stream(dash.split(" ")).mapToDouble(Double::parseDouble).toArray();
        float[] pattern = new float[lengths.length];
        for (int place = 0; place < lengths.length; place++) {
            pattern[place] = (float) lengths[place];
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, pattern, 0);
    }

    private static void write(Element element, Graphics2D graphics, EmbeddedText words) {
        String text = words.printable(element.getTextContent());
        if (text.isEmpty()) {
            return;
        }
        float width = words.widthOf(text);
        float before =
                switch (element.getAttribute("text-anchor")) {
                    case "middle" -> width / 2;
                    case "end" -> width;
                    default -> 0;
                };
        graphics.setColor(Color.decode(element.getAttribute("fill")));
        graphics.drawString(text, (float) number(element, "x") - before, (float) number(element, "y"));
    }

    private static Line2D line(Element element) {
        return new Line2D.Double(
                number(element, "x1"), number(element, "y1"), number(element, "x2"), number(element, "y2"));
    }

    private static Rectangle2D rectangle(Element element) {
        return new Rectangle2D.Double(
                number(element, "x"), number(element, "y"), number(element, "width"), number(element, "height"));
    }

    private static Ellipse2D circle(Element element) {
        double radius = number(element, "r");
        return new Ellipse2D.Double(
                number(element, "cx") - radius, number(element, "cy") - radius, 2 * radius, 2 * radius);
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
