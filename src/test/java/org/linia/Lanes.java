package org.linia;

import java.util.List;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/**
 * Those that say when they want to run do so then; all others keep their places. Arquillian belongs to the thread in which
 * it was started, so a test that runs beside the others leaves the start of the server to them, unless there are none.
 */
public final class Lanes implements ClassOrderer {
    private static volatile boolean onlyBeside;

    @Override
    public void orderClasses(ClassOrdererContext context) {
        new ClassOrderer.OrderAnnotation().orderClasses(context);
        List<? extends ClassDescriptor> classes = context.getClassDescriptors();
        if (classes.stream().allMatch(one -> one.getTestClass().getEnclosingClass() == null)) {
            onlyBeside = classes.stream().allMatch(one -> one.isAnnotated(Beside.class));
        }
    }

    /** Whether a test of this class may start the server. */
    static boolean starts(Class<?> test) {
        return onlyBeside || !test.isAnnotationPresent(Beside.class);
    }
}
