package dev.chiteki.server.rest;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a form with files as the list of its parts. CXF's own reader decodes every part as if it were a form's text, which
 * spoils files, and takes a file's name for that of its part.
 */
@Consumes(MediaType.MULTIPART_FORM_DATA)
final class FormReader implements MessageBodyReader<List<EntityPart>> {

    private static final int LONGEST_HEAD = 8 * 1024;
    private static final int MOST_PARTS = 100;
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final FormPart.Reading reading;

    FormReader(FormPart.Reading reading) {
        this.reading = reading;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == List.class
                && generic instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] == EntityPart.class;
    }

    @Override
    public List<EntityPart> readFrom(
            Class<List<EntityPart>> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        CallRequest request = CallRequest.current();
        CallBody kept = request.body();
        Delimiters delimiters = Delimiters.of(request.getContentType()).orElseThrow(FormReader::malformed);
        List<Long> ends = delimiters.ends(kept);
        if (ends.size() < 2 || ends.size() > MOST_PARTS) {
            throw malformed();
        }
        List<EntityPart> parts = new ArrayList<>();
        for (int index = 0; index + 1 < ends.size(); index++) {
            parts.add(part(kept, ends.get(index), ends.get(index + 1) - delimiters.length()));
        }
        return parts;
    }

    private FormPart part(CallBody body, long from, long to) throws IOException {
        byte[] head = head(body, from, to);
        long content = from + head.length + END_OF_HEAD.length();
        return new FormPart(new String(head, StandardCharsets.UTF_8), () -> section(body, content, to), reading);
    }

    private static byte[] head(CallBody body, long from, long to) throws IOException {
        try (InputStream in = section(body, from, to)) {
            String beginning = new String(in.readNBytes(LONGEST_HEAD), StandardCharsets.ISO_8859_1);
            int end = beginning.indexOf(END_OF_HEAD);
            if (end < 0) {
                throw malformed();
            }
            return beginning.substring(0, end).getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    private static InputStream section(CallBody body, long from, long to) throws IOException {
        InputStream in = body.open();
        in.skipNBytes(from);
        return new Section(in, to - from);
    }

    private static ChitekiException malformed() {
        return ChitekiException.invalid(Reason.of("form-malformed"));
    }

    /** The next bytes of a stream, up to a length. */
    private static final class Section extends InputStream {

        private final InputStream in;
        private long left;

        private Section(InputStream in, long length) {
            this.in = in;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? in.read() : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left <= 0) {
                return length == 0 ? 0 : -1;
            }
            int read = in.read(buffer, offset, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
