import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/// Rewrites jars so that the JVM keeps their classes in its cache (JEP 483), which takes none from a signed jar and none
/// of a format older than Java 6: they would be read, verified and linked anew at every start. What they do is the same,
/// and whether they are what their makers published, Maven has checked.
public final class Cacheable {

    private static final int OLDEST = ClassFile.JAVA_6_VERSION;

    private Cacheable() {}

    /// @param words the folder of the jars, and how the names of those begin that need it
    public static void main(String... words) throws IOException {
        for (String name : List.of(words).subList(1, words.length)) {
            try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of(words[0]), name + "*.jar")) {
                for (Path jar : jars) {
                    if (!isCacheable(jar)) {
                        rewrite(jar);
                    }
                }
            }
        }
    }

    private static boolean isCacheable(Path jar) throws IOException {
        try (var from = new JarFile(jar.toFile(), false)) {
            for (JarEntry entry : from.stream().toList()) {
                if (isOfSignature(entry.getName()) || isClass(entry) && isOld(from.getInputStream(entry))) {
                    return false;
                }
            }
            return true;
        }
    }

    private static boolean isOld(InputStream content) throws IOException {
        byte[] head = content.readNBytes(8);
        return head[7] < OLDEST;
    }

    private static boolean isClass(JarEntry entry) {
        return entry.getName().endsWith(".class");
    }

    private static void rewrite(Path jar) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var from = new JarFile(jar.toFile(), false);
                var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()});
                var to = new JarOutputStream(bytes, unsigned(from.getManifest()))) {
            ClassFile files = ClassFile.of(
                    StackMapsOption.GENERATE_STACK_MAPS,
                    ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(loader)));
            for (JarEntry entry : from.stream().toList()) {
                if (!isOfSignature(entry.getName()) && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    byte[] content = from.getInputStream(entry).readAllBytes();
                    to.putNextEntry(new JarEntry(entry.getName()));
                    to.write(isClass(entry) ? present(files, content) : content);
                }
            }
        }
        Files.write(jar, bytes.toByteArray());
    }

    /// The digests of its entries belong to the signature.
    private static Manifest unsigned(Manifest manifest) {
        var main = new Manifest();
        main.getMainAttributes().putAll(manifest.getMainAttributes());
        return main;
    }

    private static boolean isOfSignature(String name) {
        return name.matches("META-INF/[^/]*\\.(SF|DSA|RSA|EC)");
    }

    private static byte[] present(ClassFile files, byte[] content) {
        ClassModel model = files.parse(content);
        if (model.majorVersion() >= OLDEST) {
            return content;
        }
        ClassTransform bodies = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL);
        ClassTransform version = (builder, element) ->
                builder.with(element instanceof ClassFileVersion ? ClassFileVersion.of(OLDEST, 0) : element);
        return files.transformClass(model, bodies.andThen(version));
    }
}
