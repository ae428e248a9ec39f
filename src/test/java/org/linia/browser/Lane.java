package org.linia.browser;

import java.util.Set;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;
import org.linia.BlackBox;

/** Test classes with a browser that go one after the other, and so may share it. */
enum Lane {
    /** Those that share a server */
    SHARED,
    /** Those that bring their own, or visit something else */
    OWN;

    static Lane of(Class<?> test) {
        return test.isAnnotationPresent(BlackBox.class) ? SHARED : OWN;
    }

    /** Keeps two classes of a lane from running at once. */
    static final class Locks implements ResourceLocksProvider {
        @Override
        public Set<Lock> provideForClass(Class<?> test) {
            return Set.of(new Lock("browser, " + Lane.of(test)));
        }
    }
}
