package org.schalter.api;

import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public signatures of a package as sorted lines of text, so that a change of the API is seen in a diff. */
final class PublicSignatures {

    private static final Set<String> OF_OBJECT = Set.of("equals", "hashCode", "toString");

    private PublicSignatures() {}

    static List<String> of(Class<?> type) {
        if (!Modifier.isPublic(type.getModifiers())) {
            return List.of();
        }
        var members = new TreeSet<String>();
        Stream.of(type.getDeclaredMethods())
                .filter(PublicSignatures::isVisible)
                .filter(method -> !isMadeByRecord(type, method))
                .map(method -> simple(method.toGenericString()))
                .forEach(members::add);
        Stream.of(type.getDeclaredConstructors())
                .filter(PublicSignatures::isVisible)
                .map(constructor -> simple(constructor.toGenericString()))
                .forEach(members::add);
        Stream.of(type.getDeclaredFields())
                .filter(PublicSignatures::isVisible)
                .map(field -> simple(field.toGenericString()))
                .forEach(members::add);
        var lines = new ArrayList<String>();
        lines.add(header(type));
        members.forEach(member -> lines.add("    " + member));
        return lines;
    }

    private static String header(Class<?> type) {
        var permitted = type.isSealed() ? " permits " + names(type.getPermittedSubclasses()) : "";
        var components = type.isRecord() ? components(type.getRecordComponents()) : "";
        var parents = Stream.concat(
                        Stream.ofNullable(type.getGenericSuperclass()), Stream.of(type.getGenericInterfaces()))
                .map(parent -> simple(parent.getTypeName()))
                .filter(parent -> !parent.equals("Object") && !parent.equals("Record"))
                .collect(Collectors.joining(", "));
        return simple(type.toGenericString()) + components + (parents.isEmpty() ? "" : " : " + parents) + permitted;
    }

    private static String components(RecordComponent... components) {
        return Arrays.stream(components)
                .map(component -> simple(component.getGenericType().getTypeName()) + " " + component.getName())
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String names(Class<?>... types) {
        return Arrays.stream(types).map(Class::getSimpleName).sorted().collect(Collectors.joining(", "));
    }

    /** Accessors and the like follow from the components in the header. */
    private static boolean isMadeByRecord(Class<?> type, Method method) {
        boolean accessor = type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> component.getAccessor().equals(method));
        return accessor || OF_OBJECT.contains(method.getName());
    }

    private static boolean isVisible(Member member) {
        return !member.isSynthetic() && (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
    }

    /** Without package names; the simple names of the API are unique. */
    private static String simple(String signature) {
        return signature.replaceAll("\\b(?:[a-z][a-z0-9]*\\.)+(?=[A-Z])", "");
    }
}
