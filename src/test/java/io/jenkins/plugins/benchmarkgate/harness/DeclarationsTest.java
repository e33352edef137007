package io.jenkins.plugins.benchmarkgate.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.jenkins.plugins.benchmarkgate.ProjectFiles;
import java.io.File;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds the declarations of {@code standalone/jenkins-api} against the genuine classes: what is declared there and not so
 * in Jenkins compiles, and fails in the hands of users.
 */
class DeclarationsTest {
    @TempDir
    private static Path folder;

    private static List<Class<?>> declared;

    @BeforeAll
    static void compile() throws Exception {
        List<String> sources = files(ProjectFiles.path("standalone/jenkins-api/src/main/java"), ".java").stream()
                .map(Path::toString)
                .toList();
        var options = new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", folder.toString()));
        options.addAll(List.of("-cp", System.getProperty("java.class.path")));
        options.addAll(sources);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(null, null, null, options.toArray(String[]::new)))
                .isZero();
        var loader = new DeclaredFirst();
        declared = new ArrayList<>();
        for (Path file : files(folder, ".class")) {
            Class<?> type = loader.loadClass(nameOf(file));
            if (!type.isAnonymousClass()) {
                declared.add(type);
            }
        }
        assertThat(declared).hasSizeGreaterThan(50);
    }

    @Test
    void shouldBeOfTheSameKind() throws Exception {
        for (Class<?> type : declared) {
            Class<?> genuine = genuine(type);
            assertThat(kind(type)).as(type.getName()).isEqualTo(kind(genuine));
            for (Class<?> supertype : supertypes(type)) {
                assertThat(genuine(supertype))
                        .as("%s is a %s", type.getName(), supertype.getName())
                        .isAssignableFrom(genuine);
            }
        }
    }

    @Test
    void shouldHaveMembersOfTheSameErasure() throws Exception {
        var wrong = new TreeSet<String>();
        for (Class<?> type : declared) {
            Set<String> genuine = new TreeSet<>();
            members(genuine(type)).forEach(genuine::add);
            for (Class<?> supertype : allSupertypes(genuine(type))) {
                members(supertype).filter(member -> !member.startsWith("new ")).forEach(genuine::add);
            }
            members(type)
                    .filter(member -> !genuine.contains(member))
                    .forEach(member -> wrong.add(type.getName() + ": " + member));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void shouldDeclareAllThatSubclassesMustImplement() throws Exception {
        Set<String> extended = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.jenkins.plugins.benchmarkgate")
                        .stream()
                        .flatMap(type -> Stream.concat(
                                type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream()))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
        for (Class<?> type : declared) {
            if (extended.contains(type.getName())) {
                assertThat(abstractMethods(type)).as(type.getName()).isEqualTo(abstractMethods(genuine(type)));
            }
        }
    }

    private static String kind(Class<?> type) {
        if (type.isEnum()) {
            return "enum"; // abstract or final, as its constants have bodies or not
        }
        int relevant = Modifier.ABSTRACT | Modifier.FINAL | Modifier.INTERFACE | Modifier.STATIC | Modifier.PUBLIC;
        String annotations = Stream.of(type.getAnnotation(Retention.class), type.getAnnotation(Target.class))
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
        return "%s annotation %s %s"
                .formatted(
                        Modifier.toString(type.getModifiers() & relevant),
                        type.isAnnotation(),
                        type.isAnnotation() ? annotations : "");
    }

    /** What others can call, as it is linked: names and erasures. */
    private static Stream<String> members(Class<?> type) {
        Stream<String> methods = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> isVisible(method.getModifiers()))
                .map(method -> "%s%s %s(%s)"
                        .formatted(
                                Modifier.isStatic(method.getModifiers()) ? "static " : "",
                                method.getReturnType().getName(),
                                method.getName(),
                                parameters(method)));
        Stream<String> fields = Arrays.stream(type.getDeclaredFields())
                .filter(field -> isVisible(field.getModifiers()))
                .map(DeclarationsTest::field);
        Stream<String> constructors = Arrays.stream(type.getDeclaredConstructors())
                .filter(constructor -> isVisible(constructor.getModifiers()))
                .map(DeclarationsTest::constructor);
        return Stream.of(methods, fields, constructors).flatMap(member -> member);
    }

    private static String field(Field field) {
        String statics = Modifier.isStatic(field.getModifiers()) ? "static " : "";
        return statics + field.getType().getName() + " " + field.getName();
    }

    private static String constructor(Constructor<?> constructor) {
        return "new (" + parameters(constructor) + ")";
    }

    private static String parameters(Executable executable) {
        return Arrays.stream(executable.getParameterTypes()).map(Class::getName).collect(Collectors.joining(", "));
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static Set<String> abstractMethods(Class<?> type) {
        var methods = new TreeSet<String>();
        var types = new ArrayList<Class<?>>(List.of(type));
        types.addAll(allSupertypes(type));
        for (Class<?> each : types) {
            Arrays.stream(each.getDeclaredMethods())
                    .filter(method -> Modifier.isAbstract(method.getModifiers()))
                    .filter(method -> !isImplemented(type, method))
                    .map(method -> "%s(%s)".formatted(method.getName(), parameters(method)))
                    .forEach(methods::add);
        }
        return methods;
    }

    private static boolean isImplemented(Class<?> type, Method method) {
        var types = new ArrayList<Class<?>>(List.of(type));
        types.addAll(allSupertypes(type));
        return types.stream()
                .flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
                .filter(other -> !Modifier.isAbstract(other.getModifiers()))
                .filter(other -> other.getName().equals(method.getName()))
                .anyMatch(other -> parameters(other).equals(parameters(method)));
    }

    private static Set<Class<?>> allSupertypes(Class<?> type) {
        var all = new LinkedHashSet<Class<?>>();
        for (Class<?> supertype : supertypes(type)) {
            all.add(supertype);
            all.addAll(allSupertypes(supertype));
        }
        return all;
    }

    private static List<Class<?>> supertypes(Class<?> type) {
        var supertypes = new ArrayList<Class<?>>(List.of(type.getInterfaces()));
        if (type.getSuperclass() != null && type.getSuperclass() != Object.class) {
            supertypes.add(type.getSuperclass());
        }
        return supertypes;
    }

    private static Class<?> genuine(Class<?> declared) throws ClassNotFoundException {
        return Class.forName(declared.getName(), false, DeclarationsTest.class.getClassLoader());
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static String nameOf(Path classFile) {
        String path = folder.relativize(classFile).toString();
        return path.substring(0, path.length() - ".class".length()).replace(File.separatorChar, '.');
    }

    /** Prefers the declarations to the genuine classes. */
    private static final class DeclaredFirst extends ClassLoader {
        DeclaredFirst() {
            super(DeclarationsTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            Path file = folder.resolve(name.replace('.', '/') + ".class");
            if (!Files.exists(file)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? define(name, file) : loaded;
            }
        }

        private Class<?> define(String name, Path file) throws ClassNotFoundException {
            try {
                byte[] code = Files.readAllBytes(file);
                return defineClass(name, code, 0, code.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
