package org.linia.house;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Reads Java sources with the compiler's own parser, for the rules that byte code cannot tell. */
public final class JavaSources {

    private static final Set<String> EVERYTHING = Set.of("Exception", "Throwable");

    private final List<Path> files;

    public JavaSources(List<Path> files) {
        this.files = files;
    }

    /** Methods and constructors of more lines than that, from name to closing brace. */
    public List<String> methodsLongerThan(int lines) throws IOException {
        List<String> found = new ArrayList<>();
        visit(place -> new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                if (method.getBody() != null) {
                    long length = place.linesOf(method.getBody());
                    if (length > lines) {
                        found.add(place.of(method) + " " + method.getName() + " has " + length + " lines");
                    }
                }
                return super.visitMethod(method, nothing);
            }
        });
        return found;
    }

    /** Catch clauses for Exception or Throwable, alone or among others. */
    public List<String> catchesOfEverything() throws IOException {
        List<String> found = new ArrayList<>();
        visit(place -> new TreeScanner<Void, Void>() {
            @Override
            public Void visitCatch(CatchTree clause, Void nothing) {
                Tree caught = clause.getParameter().getType();
                List<? extends Tree> types =
                        caught instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(caught);
                if (types.stream().anyMatch(type -> EVERYTHING.contains(type.toString()))) {
                    found.add(place.of(clause) + " catches " + caught);
                }
                return super.visitCatch(clause, nothing);
            }
        });
        return found;
    }

    private void visit(Function<Place, TreeScanner<Void, Void>> scanner) throws IOException {
        parse(place -> scanner.apply(place).scan(place.unit(), null));
    }

    private void parse(Consumer<Place> reader) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            task.parse().forEach(unit -> reader.accept(new Place(unit, positions)));
        }
    }

    private record Place(CompilationUnitTree unit, SourcePositions positions) {

        String of(Tree tree) {
            return Path.of(unit.getSourceFile().toUri()).getFileName() + ":"
                    + line(positions.getStartPosition(unit, tree));
        }

        long linesOf(Tree tree) {
            return line(positions.getEndPosition(unit, tree)) - line(positions.getStartPosition(unit, tree)) + 1;
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
