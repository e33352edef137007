package io.jenkins.plugins.benchmarkgate.standalone;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/** Writes the indexes that the genuine tool chain writes: classes with a symbol, and parameter names for Stapler. */
@SupportedAnnotationTypes({"org.jenkinsci.Symbol", "org.kohsuke.stapler.DataBoundConstructor"})
public final class IndexProcessor extends AbstractProcessor {
    private final Set<String> classesWithSymbol = new TreeSet<>();

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            for (Element annotated : round.getElementsAnnotatedWith(annotation)) {
                if (annotated instanceof TypeElement type) {
                    classesWithSymbol.add(binaryName(type));
                } else if (annotated instanceof ExecutableElement constructor) {
                    writeConstructor(constructor);
                }
            }
        }
        if (round.processingOver() && !classesWithSymbol.isEmpty()) {
            write(
                    "META-INF/services/annotations/org.jenkinsci.Symbol",
                    classesWithSymbol.stream().collect(Collectors.joining("\n", "", "\n")));
        }
        return false;
    }

    private void writeConstructor(ExecutableElement constructor) {
        List<? extends VariableElement> parameters = constructor.getParameters();
        String names = parameters.stream()
                .map(parameter -> parameter.getSimpleName().toString())
                .collect(Collectors.joining(","));
        String owner = binaryName((TypeElement) constructor.getEnclosingElement());
        write(owner.replace('.', '/').replace('$', '/') + ".stapler", "constructor=" + names + "\n");
    }

    private String binaryName(TypeElement type) {
        return processingEnv.getElementUtils().getBinaryName(type).toString();
    }

    private void write(String path, String text) {
        try (Writer writer = processingEnv
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", path)
                .openWriter()) {
            writer.write(text);
        } catch (IOException e) {
            processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, path + ": " + e);
        }
    }
}
