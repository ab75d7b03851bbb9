package dev.chiteki.api.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChitekiExceptionTest {

    private static final Reason EMPTY = Reason.at("title", "notes.title-empty");
    private static final Reason CLOSED = Reason.of("notes.closed", 2002);

    @Test
    void itSaysWhoseFaultItIsAndEveryReason() {
        ChitekiException busy = new ChitekiException(Fault.UNAVAILABLE, List.of(EMPTY, CLOSED));

        assertThat(busy.fault()).isEqualTo(Fault.UNAVAILABLE);
        assertThat(busy.reasons()).containsExactly(EMPTY, CLOSED);
    }

    @Test
    void theUsualFaultsHaveNames() {
        assertThat(ChitekiException.invalid(EMPTY, CLOSED).fault()).isEqualTo(Fault.INVALID);
        assertThat(ChitekiException.refused(CLOSED).fault()).isEqualTo(Fault.REFUSED);
        assertThat(ChitekiException.conflict(CLOSED).fault()).isEqualTo(Fault.CONFLICT);
        assertThat(ChitekiException.notFound(CLOSED).fault()).isEqualTo(Fault.NOT_FOUND);
        assertThat(ChitekiException.forbidden(CLOSED).fault()).isEqualTo(Fault.FORBIDDEN);
    }

    @Test
    void aReasonNamesItsFieldOrNone() {
        assertThat(EMPTY.atField()).contains("title");
        assertThat(CLOSED.atField()).isEmpty();
        assertThat(CLOSED.code()).isEqualTo("notes.closed");
        assertThat(CLOSED.arguments()).containsExactly(2002);
    }
}
