package dev.chiteki.server.operator.ui;

import dev.chiteki.api.text.Texts;
import dev.chiteki.server.operator.OperatorGate;
import dev.chiteki.server.shell.Notice;
import dev.chiteki.server.shell.Wording;
import org.springframework.stereotype.Component;

/** What every page of the console needs. */
@Component
record ConsoleParts(OperatorGate gate, Texts texts, Wording wording, Figures figures) {

    /** Does what the operator wants and says that it is done; or why it is not. */
    void act(String where, Runnable act, String done) {
        try {
            gate.require();
            act.run();
            Notice.ofSuccess(done);
        } catch (RuntimeException failure) {
            Notice.ofFailure(wording.of(where, failure), texts.get("shell.close"));
        }
    }
}
