package org.linia.shared.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class RecordELResolverTest {

    private final RecordELResolver resolver = new RecordELResolver();
    private final ELContext context = new Bare();

    @Test
    void readsAComponentAsAProperty() {
        assertEquals("VPN", resolver.getValue(context, new Row(7, "VPN"), "title"));
        assertTrue(context.isPropertyResolved());
    }

    @Test
    void readsTheAccessorThatTheRecordWrote() {
        assertEquals(70L, resolver.getValue(context, new Row(7, "VPN"), "number"));
    }

    @Test
    void leavesWhatIsNoComponentToTheOthers() {
        assertNull(resolver.getValue(context, new Row(7, "VPN"), "shout"));
        assertFalse(context.isPropertyResolved());
    }

    @Test
    void leavesWhatIsNoRecordToTheOthers() {
        assertNull(resolver.getValue(context, "text", "title"));
        assertNull(resolver.getValue(context, null, "title"));
        assertFalse(context.isPropertyResolved());
    }

    @Test
    void refusesToWriteAComponent() {
        assertTrue(resolver.isReadOnly(context, new Row(7, "VPN"), "title"));
        assertThrows(
                PropertyNotWritableException.class,
                () -> resolver.setValue(context, new Row(7, "VPN"), "title", "mail"));
    }

    @Test
    void tellsWhyAnAccessorFailed() {
        ELException failure =
                assertThrows(ELException.class, () -> resolver.getValue(context, new Broken("x"), "value"));
        assertEquals("broken", failure.getCause().getMessage());
    }

    private record Row(long number, String title) {

        @Override
        public long number() {
            return number * 10;
        }

        String shout() {
            return title + "!";
        }
    }

    private record Broken(String value) {

        @Override
        public String value() {
            throw new IllegalStateException("broken");
        }
    }

    private static final class Bare extends ELContext {

        @Override
        public ELResolver getELResolver() {
            return null;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    }
}
