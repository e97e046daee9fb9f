package cn.jiazhu.bootstrap;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/// What a class of a certain kind looks like, where ArchUnit has no word for it.
final class Shapes {

    static final ArchCondition<JavaClass> BE_A_VALUE = be(
            "a record, a sealed interface, an enum or a class with only final fields",
            type -> type.isRecord()
                    || type.isEnum()
                    || type.isAnnotation()
                    || (type.isInterface() ? isClosed(type) : hasOnlyFinalFields(type)));

    static final ArchCondition<JavaClass> BE_A_PORT = be(
            "an interface, a record, an enum, an exception or a final class with only final fields",
            type -> type.isInterface()
                    || type.isRecord()
                    || type.isEnum()
                    || type.isAssignableTo(Exception.class)
                    || (type.getModifiers().contains(FINAL) && hasOnlyFinalFields(type)));

    static final ArchCondition<JavaClass> BE_A_USE_CASE = be(
            "final, with one public method",
            type -> type.getModifiers().contains(FINAL)
                    && type.getMethods().stream().filter(Shapes::isPublicByHand).count() == 1);

    static final ArchCondition<JavaClass> LIVE_IN_A_NULL_MARKED_PACKAGE = be(
            "in a package with @NullMarked", type -> type.reflect().getPackage().isAnnotationPresent(NullMarked.class));

    static final ArchCondition<JavaClass> HAVE_ONE_DOOR_PER_PACKAGE =
            new ArchCondition<>("have one public top-level class per package") {

                private final TreeMap<String, List<JavaClass>> doors = new TreeMap<>();

                @Override
                public void init(java.util.Collection<JavaClass> all) {
                    doors.clear();
                }

                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (!isTopLevel(type)) {
                        return;
                    }
                    var found = doors.computeIfAbsent(type.getPackageName(), _ -> new ArrayList<>());
                    if (type.getModifiers().contains(PUBLIC)) {
                        found.add(type);
                    }
                }

                @Override
                public void finish(ConditionEvents events) {
                    doors.forEach((name, found) -> {
                        if (found.size() != 1) {
                            var names = found.stream()
                                    .map(JavaClass::getName)
                                    .sorted()
                                    .toList();
                            events.add(violated(name, name + " has not one door but " + names));
                        }
                    });
                }
            };

    private Shapes() {}

    static ArchCondition<JavaClass> notDependOnAnother(DescribedPredicate<JavaClass> kind) {
        return new ArchCondition<>("not depend on another") {

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> kind.test(dependency.getTargetClass()))
                        .filter(dependency ->
                                !topLevel(dependency.getTargetClass()).equals(type))
                        .forEach(dependency -> events.add(violated(type, dependency.getDescription())));
            }
        };
    }

    static boolean isPlainTopLevelClass(JavaClass type) {
        return isTopLevel(type)
                && !type.isInterface()
                && !type.isRecord()
                && !type.isEnum()
                && !type.isAssignableTo(Throwable.class);
    }

    static JavaClass topLevel(JavaClass type) {
        return type.getEnclosingClass().map(Shapes::topLevel).orElse(type);
    }

    private static boolean isTopLevel(JavaClass type) {
        return type.isTopLevelClass() && !type.getSimpleName().equals("package-info");
    }

    /// Sealed; or one question inside a class, such as the rules of a policy.
    private static boolean isClosed(JavaClass type) {
        return type.reflect().isSealed()
                || (type.isNestedClass() && type.getMethods().size() == 1)
                || type.getSimpleName().equals("package-info");
    }

    private static boolean hasOnlyFinalFields(JavaClass type) {
        return type.getFields().stream().allMatch(field -> field.getModifiers().contains(FINAL));
    }

    private static boolean isPublicByHand(JavaMethod method) {
        return method.getModifiers().contains(PUBLIC) && !method.getModifiers().contains(SYNTHETIC);
    }

    private static ArchCondition<JavaClass> be(String what, Predicate<JavaClass> test) {
        return new ArchCondition<>("be " + what) {

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!test.test(type)) {
                    events.add(violated(type, type.getName() + " is not " + what));
                }
            }
        };
    }
}
