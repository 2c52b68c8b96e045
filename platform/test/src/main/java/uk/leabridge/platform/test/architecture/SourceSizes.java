package uk.leabridge.platform.test.architecture;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Name;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Measures one source file with the compiler's own parser.
 *
 * <p>Lines run from the declaration to its closing brace; annotations and Javadoc above it do not count, so nobody
 * documents less to stay small. An anonymous or nested class counts within its outer one. A record may have as many
 * components as what it carries: a command or a view with nine fields is honest, a method with nine parameters is
 * called wrongly.
 */
final class SourceSizes extends TreePathScanner<@Nullable Void, @Nullable Void> {
    static final int METHOD_LINES = 40;
    static final int CLASS_LINES = 300;
    static final int PARAMETERS = 7;

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    /** One for all files: each opens the whole class path. */
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final String text;
    private final List<String> faults = new ArrayList<>();

    private SourceSizes(CompilationUnitTree unit, SourcePositions positions, String text) {
        this.unit = unit;
        this.positions = positions;
        this.text = text;
    }

    /** What is too large in a source file. */
    static List<String> faults(Path source) {
        var problems = new DiagnosticCollector<JavaFileObject>();
        try {
            var task = (JavacTask) COMPILER.getTask(
                    null, FILES, problems, List.of("-proc:none"), null, FILES.getJavaFileObjects(source));
            CompilationUnitTree unit = task.parse().iterator().next();
            if (problems.getDiagnostics().stream().anyMatch(d -> d.getKind() == Diagnostic.Kind.ERROR)) {
                throw new IllegalStateException("cannot parse " + source + ": " + problems.getDiagnostics());
            }
            String text = unit.getSourceFile().getCharContent(true).toString();
            var sizes = new SourceSizes(unit, Trees.instance(task).getSourcePositions(), text);
            sizes.scan(unit, null);
            return sizes.faults;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
        atMost(CLASS_LINES, lines(type, type.getModifiers()), "class " + type.getSimpleName(), "lines");
        type.getMembers().stream()
                .filter(BlockTree.class::isInstance)
                .forEach(block -> atMost(METHOD_LINES, lines(block, null), "an initialiser", "lines"));
        return super.visitClass(type, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
        String what = "method " + named(method.getName());
        atMost(METHOD_LINES, lines(method, method.getModifiers()), what, "lines");
        if (!isRecordConstructor(method)) {
            atMost(PARAMETERS, method.getParameters().size(), what, "parameters");
        }
        return super.visitMethod(method, null);
    }

    private static String named(Name name) {
        return name.contentEquals("<init>") ? "(constructor)" : name.toString();
    }

    private boolean isRecordConstructor(MethodTree method) {
        return method.getReturnType() == null
                && getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
    }

    private void atMost(int limit, long size, String what, String unitName) {
        if (size > limit) {
            faults.add("has in %s %d %s, more than %d".formatted(what, size, unitName, limit));
        }
    }

    private long lines(Tree tree, @Nullable ModifiersTree modifiers) {
        long start = positions.getStartPosition(unit, tree);
        long end = positions.getEndPosition(unit, tree);
        long declared = modifiers == null ? -1 : positions.getEndPosition(unit, modifiers);
        int first = (int) Math.max(start, declared);
        while (Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        return unit.getLineMap().getLineNumber(end - 1) - unit.getLineMap().getLineNumber(first) + 1;
    }
}
