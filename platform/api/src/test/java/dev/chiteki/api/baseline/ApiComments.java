package dev.chiteki.api.baseline;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What is missing in the comments of public types and methods, read from the sources as the compiler parses them. */
final class ApiComments {

    private final JavacTask task;
    private final DocTrees comments;
    private final List<String> faults = new ArrayList<>();

    ApiComments(JavaCompiler compiler, Iterable<? extends JavaFileObject> sources) {
        this.task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, sources);
        this.comments = DocTrees.instance(task);
    }

    static ApiComments ofFolder(Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        try (Stream<Path> paths = Files.walk(folder)) {
            List<File> sources = paths.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.endsWith("package-info.java"))
                    .map(Path::toFile)
                    .toList();
            return new ApiComments(compiler, files.getJavaFileObjectsFromFiles(sources));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<String> faults() {
        try {
            for (CompilationUnitTree unit : task.parse()) {
                new Visitor().scan(new TreePath(unit), null);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return List.copyOf(faults);
    }

    private void check(TreePath path, String name, ModifiersTree modifiers) {
        String comment = comments.getDocComment(path);
        if (comment == null) {
            faults.add("without a comment: " + name);
        }
        modifiers.getAnnotations().stream()
                .filter(annotation -> annotation.getAnnotationType().toString().equals("Deprecated"))
                .forEach(deprecated -> checkDeprecated(deprecated, name, comment == null ? "" : comment));
    }

    private void checkDeprecated(AnnotationTree deprecated, String name, String comment) {
        if (deprecated.getArguments().stream()
                .noneMatch(argument -> argument.toString().startsWith("since"))) {
            faults.add("deprecated without since: " + name);
        }
        if (!comment.contains("@deprecated")) {
            faults.add("deprecated without @deprecated: " + name);
        }
    }

    /** Goes into what others see, and no further. */
    private final class Visitor extends TreePathScanner<Void, Void> {

        private String outer = "";
        private boolean ofInterface;

        @Override
        public Void visitClass(ClassTree type, Void unused) {
            if (!isSeen(type.getModifiers())) {
                return null;
            }
            String before = outer;
            boolean beforeOfInterface = ofInterface;
            outer = outer.isEmpty() ? type.getSimpleName().toString() : outer + "." + type.getSimpleName();
            ofInterface = type.getKind() == Tree.Kind.INTERFACE || type.getKind() == Tree.Kind.ANNOTATION_TYPE;
            check(getCurrentPath(), outer, type.getModifiers());
            type.getMembers().forEach(member -> scan(member, null));
            outer = before;
            ofInterface = beforeOfInterface;
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            boolean overrides = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            boolean constructor = method.getReturnType() == null;
            if (isSeen(method.getModifiers()) && !overrides && !constructor) {
                check(getCurrentPath(), outer + "." + method.getName(), method.getModifiers());
            }
            return null;
        }

        private boolean isSeen(ModifiersTree modifiers) {
            return modifiers.getFlags().contains(Modifier.PUBLIC)
                    || (ofInterface && !modifiers.getFlags().contains(Modifier.PRIVATE));
        }
    }
}
