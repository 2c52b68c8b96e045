package uk.leabridge.platform.test.language;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The texts of Java source files, each whole: what is joined with + is one text, with … for what is not a literal. */
final class JavaTexts extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final List<String> texts = new ArrayList<>();

    private JavaTexts() {}

    /** The texts of each file. One run of the compiler's parser reads them all. */
    static Map<Path, List<String>> of(List<Path> sources) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, files, nothing -> {}, null, null, files.getJavaFileObjectsFromPaths(sources));
            var texts = new LinkedHashMap<Path, List<String>>();
            for (var unit : task.parse()) {
                var found = new JavaTexts();
                found.scan(unit, null);
                texts.put(Path.of(unit.getSourceFile().toUri()), found.texts);
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable Void visitBinary(BinaryTree operation, @Nullable Void nothing) {
        if (operation.getKind() != Tree.Kind.PLUS) return super.visitBinary(operation, null);
        var text = new StringBuilder();
        join(operation, text);
        texts.add(text.toString());
        return null;
    }

    private void join(ExpressionTree part, StringBuilder text) {
        if (part instanceof BinaryTree operation && operation.getKind() == Tree.Kind.PLUS) {
            join(operation.getLeftOperand(), text);
            join(operation.getRightOperand(), text);
        } else if (part instanceof LiteralTree literal && literal.getValue() instanceof String value) {
            text.append(value);
        } else {
            text.append('…');
            scan(part, null);
        }
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
        if (literal.getValue() instanceof String value) texts.add(value);
        return null;
    }
}
