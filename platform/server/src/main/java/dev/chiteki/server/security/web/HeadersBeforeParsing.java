package dev.chiteki.server.security.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Puts the headers on answers to requests that the container refuses before any filter sees them. */
final class HeadersBeforeParsing extends ValveBase {

    HeadersBeforeParsing() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        AnswerHeaders.write(request, response);
        getNext().invoke(request, response);
    }
}
