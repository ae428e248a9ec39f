package org.linia.browser;

import java.util.Set;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;
import org.linia.BlackBox;

/** Test classes that go one after the other, and so may share the server that they visit, and the browser. */
public enum Lane {
    /** Half of those on a server that is as it is shipped */
    ONE,
    /** The other half, on another such server, and what goes there {@linkplain Beside without a browser} */
    OTHER,
    /** Those on the server of the in-container tests */
    WITH_TESTS,
    /** Those that bring their own server, or visit something else */
    OWN;

    public static Lane of(Class<?> test) {
        BlackBox box = test.getAnnotation(BlackBox.class);
        if (box == null) {
            return OWN;
        }
        if (box.withTests()) {
            return WITH_TESTS;
        }
        if (test.isAnnotationPresent(Beside.class)) {
            return OTHER;
        }
        return test.getName().hashCode() % 2 == 0 ? ONE : OTHER;
    }

    /** Whether all its tests visit the same server, so that one may have the window of another. */
    boolean isOfOneServer() {
        return this != OWN;
    }

    /** Keeps two classes of a lane from running at once. */
    static final class Locks implements ResourceLocksProvider {
        @Override
        public Set<Lock> provideForClass(Class<?> test) {
            return Set.of(new Lock("lane " + Lane.of(test)));
        }
    }
}
