package org.dateline;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house: which room may use which, and what no room may do. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.dateline");

    @Test
    void roomsUseOnlyTheRoomsBelowThem() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("org.dateline..")
                .layer("card")
                .definedBy("..card")
                .layer("map")
                .definedBy("..map")
                .layer("problem")
                .definedBy("..problem")
                .layer("image")
                .definedBy("..image")
                .layer("message")
                .definedBy("..message")
                .layer("yaml")
                .definedBy("..yaml")
                .layer("article")
                .definedBy("..article")
                .layer("cache")
                .definedBy("..cache")
                .layer("config")
                .definedBy("..config")
                .layer("extract")
                .definedBy("..extract")
                .layer("parse")
                .definedBy("..parse")
                .layer("archive")
                .definedBy("..archive")
                .layer("xml")
                .definedBy("..xml")
                .layer("feed")
                .definedBy("..feed")
                .layer("data")
                .definedBy("..data")
                .layer("hosting")
                .definedBy("..hosting")
                .layer("linked")
                .definedBy("..linked")
                .layer("sitemap")
                .definedBy("..sitemap")
                .layer("search")
                .definedBy("..search")
                .layer("page")
                .definedBy("..page")
                .layer("plan")
                .definedBy("..plan")
                .layer("theme")
                .definedBy("..theme")
                .layer("output")
                .definedBy("..output")
                .layer("render")
                .definedBy("..render")
                .layer("check")
                .definedBy("..check")
                .layer("build")
                .definedBy("..build")
                .layer("serve")
                .definedBy("..serve")
                .layer("raw")
                .definedBy("..raw")
                .layer("external")
                .definedBy("..external")
                .layer("importing")
                .definedBy("..importing")
                .layer("init")
                .definedBy("..init")
                .layer("drafting")
                .definedBy("..drafting")
                .layer("mirror")
                .definedBy("..mirror")
                .layer("publish")
                .definedBy("..publish..")
                .layer("cli")
                .definedBy("..cli")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("serve")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("mirror")
                .mayOnlyBeAccessedByLayers("build", "publish", "cli")
                .whereLayer("mirror")
                .mayNotAccessAnyLayer()
                .whereLayer("publish")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("build")
                .mayOnlyBeAccessedByLayers("serve", "publish", "cli")
                .whereLayer("check")
                .mayOnlyBeAccessedByLayers("publish", "cli")
                .whereLayer("render")
                .mayOnlyBeAccessedByLayers("build")
                .whereLayer("extract")
                .mayOnlyBeAccessedByLayers("build", "importing", "cli")
                .whereLayer("config")
                .mayOnlyBeAccessedByLayers(
                        "extract", "parse", "plan", "build", "serve", "importing", "init", "drafting", "publish", "cli")
                .whereLayer("parse")
                .mayOnlyBeAccessedByLayers("build", "importing", "cli")
                .whereLayer("plan")
                .mayOnlyBeAccessedByLayers("render", "build")
                .whereLayer("search")
                .mayOnlyBeAccessedByLayers("plan")
                .whereLayer("page")
                .mayOnlyBeAccessedByLayers("plan", "render")
                .whereLayer("feed")
                .mayOnlyBeAccessedByLayers("plan")
                .whereLayer("feed")
                .mayOnlyAccessLayers("xml")
                .whereLayer("linked")
                .mayOnlyBeAccessedByLayers("plan")
                .whereLayer("linked")
                .mayNotAccessAnyLayer()
                .whereLayer("sitemap")
                .mayOnlyBeAccessedByLayers("plan")
                .whereLayer("sitemap")
                .mayOnlyAccessLayers("xml")
                .whereLayer("xml")
                .mayOnlyBeAccessedByLayers("feed", "sitemap", "image", "check", "raw")
                .whereLayer("xml")
                .mayNotAccessAnyLayer()
                .whereLayer("data")
                .mayOnlyBeAccessedByLayers("plan")
                .whereLayer("data")
                .mayNotAccessAnyLayer()
                .whereLayer("hosting")
                .mayOnlyBeAccessedByLayers("plan", "build", "publish", "cli")
                .whereLayer("hosting")
                .mayNotAccessAnyLayer()
                .whereLayer("cache")
                .mayOnlyBeAccessedByLayers("parse", "search", "plan", "card", "render", "output", "build")
                .whereLayer("cache")
                .mayOnlyAccessLayers("article")
                .whereLayer("archive")
                .mayOnlyBeAccessedByLayers("plan", "build", "serve", "drafting", "cli")
                .whereLayer("theme")
                .mayOnlyBeAccessedByLayers("render", "build")
                .whereLayer("image")
                .mayOnlyBeAccessedByLayers("parse", "build", "importing")
                .whereLayer("card")
                .mayOnlyBeAccessedByLayers("plan", "build")
                .whereLayer("card")
                .mayOnlyAccessLayers("article", "cache")
                .whereLayer("map")
                .mayOnlyBeAccessedByLayers("plan")
                .whereLayer("map")
                .mayNotAccessAnyLayer()
                .whereLayer("yaml")
                .mayOnlyBeAccessedByLayers("config", "parse", "theme", "importing", "init", "drafting", "cli")
                .whereLayer("importing")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("init")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("init")
                .mayOnlyAccessLayers("config", "yaml", "article", "problem")
                .whereLayer("drafting")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("drafting")
                .mayOnlyAccessLayers("config", "yaml", "article", "archive")
                .whereLayer("raw")
                .mayOnlyBeAccessedByLayers("importing", "external", "cli")
                .whereLayer("external")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("raw")
                .mayOnlyAccessLayers("problem", "article", "xml")
                .because("content, articles, archive, pages, bytes and site follow one another, and no step looks back")
                .check(CLASSES);
    }

    @Test
    void roomsAreFreeOfCycles() {
        slices().matching("org.dateline.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a room that needs another that needs it is one room")
                .check(CLASSES);
    }

    @Test
    void librariesStayInTheRoomsThatOwnThem() {
        owned("org.commonmark..", "..parse");
        owned("org.snakeyaml..", "..yaml");
        owned("org.jsoup..", "..parse", "..check", "..extract", "..publish.pack");
        owned("org.eclipse.jgit..", "..publish.git");
        owned("software.amazon..", "..publish.s3");
        owned("org.apache.sshd..", "..publish.sftp");
        owned("org.apache.commons.compress..", "..publish.pack");
        owned("freemarker..", "..render");
        owned("picocli..", "..cli");
        owned(
                "com.fasterxml..",
                "..check",
                "..cli",
                "..raw",
                "..feed",
                "..data",
                "..search",
                "..linked",
                "..serve",
                "..mirror");
        owned("org.eclipse.jetty..", "..serve");
        owned("io.methvin..", "..serve");
        owned("com.rometools..", "..raw");
        owned(
                "org.apache.commons.codec..",
                "..build",
                "..cache",
                "..card",
                "..importing",
                "..mirror",
                "..output",
                "..plan",
                "..publish..",
                "..raw",
                "..serve");
        owned("org.jdom2..", "..raw");
        owned("org.netpreserve..", "..raw");
        owned("org.apache.fontbox..", "..card");
        owned("org.apache.pdfbox..", "..card");
        owned("java.awt..", "..card", "..image");
        owned("javax.imageio..", "..image");
    }

    private static void owned(String library, String... rooms) {
        noClasses()
                .that(DescribedPredicate.not(resideInAnyPackage(rooms)))
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .because("a library that one room owns can be replaced in one room")
                .check(CLASSES);
    }

    @Test
    void theDomainDoesNoInputOrOutput() {
        noClasses()
                .that(resideInAnyPackage("..article", "..archive", "..page", "..plan"))
                .should()
                .dependOnClassesThat(describe(
                        "touch files, streams or the network",
                        type -> type.getName().equals("java.nio.file.Files")
                                || type.getPackageName().equals("java.io")
                                        && !type.getName().equals("java.io.Serializable")
                                || type.getPackageName().equals("java.net")
                                        && !type.getSimpleName().startsWith("URI")))
                .because("what is filed and planned must be the same wherever it comes from")
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLineTouchesTheProcess() {
        noClasses()
                .that(DescribedPredicate.not(resideInAPackage("..cli")))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .because("a build must not depend on the process that it runs in")
                .check(CLASSES);
    }

    @Test
    void nobodyReadsTheClockOrTheZoneOfTheMachine() {
        noClasses()
                .should()
                .accessTargetWhere(describe("reads the machine's clock or zone", ArchitectureTest::readsTheMachine))
                .because("the same content gives the same site, wherever and whenever it is built")
                .check(CLASSES);
        noClasses()
                .that(DescribedPredicate.not(resideInAPackage("..cli")))
                .should()
                .accessTargetWhere(describe(
                        "makes a clock",
                        access -> access.getTargetOwner().getName().equals("java.time.Clock")
                                && access.getTarget().getName().startsWith("system")))
                .because("the command line hands the clock in")
                .check(CLASSES);
    }

    private static boolean readsTheMachine(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        boolean now = name.equals("now")
                && owner.startsWith("java.time.")
                && access.getTarget() instanceof AccessTarget.MethodCallTarget target
                && target.getRawParameterTypes().isEmpty();
        return now || owner.equals("java.time.ZoneId") && name.equals("systemDefault");
    }

    @Test
    void nobodyUsesTheDefaultLocaleOrCharset() {
        noClasses()
                .should()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(String.class, "getBytes")
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .orShould()
                .callConstructor(String.class, byte[].class)
                .orShould()
                .callConstructor(java.io.FileReader.class, String.class)
                .orShould()
                .callConstructor(java.io.InputStreamReader.class, java.io.InputStream.class)
                .orShould()
                .callMethod(java.util.Locale.class, "getDefault")
                .because("a Turkish machine must write the same bytes as any other")
                .check(CLASSES);
    }

    @Test
    void fieldsArePrivateAndFinal() {
        fields().that(describe(
                        "are not the command line's options",
                        (JavaField field) -> field.getAnnotations().stream()
                                .noneMatch(annotation ->
                                        annotation.getRawType().getPackageName().equals("picocli"))))
                .and(describe(
                        "were written by hand",
                        (JavaField field) -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .and()
                .areNotStatic()
                .and(describe(
                        "do not carry a parser's state",
                        (JavaField field) -> !STATEFUL.contains(field.getOwner().getName())))
                .should()
                .bePrivate()
                .andShould()
                .beFinal()
                .because("a value that cannot change can be passed to any thread and understood alone")
                .check(CLASSES);
        fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("global state is nobody's and everybody's")
                .check(CLASSES);
    }

    /** Readers that consume an input step by step, and a writer that fills an output so, each confined to one call. */
    private static final Set<String> STATEFUL = Set.of(
            "org.dateline.check.JsonFiles$JsonFeedFields",
            "org.dateline.image.SvgReader",
            "org.dateline.image.SvgValue",
            "org.dateline.yaml.Fields",
            "org.dateline.yaml.YamlTree",
            "org.dateline.yaml.YamlTree$Open",
            "org.dateline.render.Utf8Writer",
            "org.dateline.cache.ByteSink",
            "org.dateline.cache.ByteSource");

    @Test
    void oldDatesAndFilesAreNotUsed() {
        noClasses()
                .that(DescribedPredicate.not(resideInAPackage("..publish.git")))
                .should()
                .dependOnClassesThat(describe(
                        "are java.util.Date, java.util.Calendar or java.io.File",
                        type -> Set.of("java.util.Date", "java.util.Calendar", "java.io.File")
                                .contains(type.getName())))
                .because("java.time and java.nio.file say more and forget less, and only the Git library wants a File")
                .check(CLASSES);
    }

    @Test
    void noPublicSignatureOfTheDomainHidesItsTypes() {
        methods()
                .that()
                .areDeclaredInClassesThat(resideInAnyPackage("..article", "..archive", "..page", "..plan"))
                .and()
                .arePublic()
                .and(describe(
                        "are not every value's",
                        (JavaMethod method) -> !Set.of("equals", "compareTo").contains(method.getName())))
                .should(new ArchCondition<JavaMethod>("neither take nor return a bare Object") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                                .filter(type -> type instanceof JavaClass plain && plain.isEquivalentTo(Object.class))
                                .forEach(type -> events.add(
                                        SimpleConditionEvent.violated(method, method.getFullName() + " hides a type")));
                    }
                })
                .because("what a page shows is typed, so that a template's mistake is found before a reader finds it")
                .check(CLASSES);
    }

    @Test
    void classesAreFinalUnlessSealedOrAbstract() {
        classes()
                .that()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .areNotAnonymousClasses()
                .and(describe("are concrete", type -> !type.getModifiers().contains(JavaModifier.ABSTRACT)))
                .and(describe("have code", type -> !type.getSimpleName().equals("package-info")))
                .should()
                .haveModifier(JavaModifier.FINAL)
                .because("nothing here was made to be inherited from")
                .check(CLASSES);
    }

    @Test
    void everyRoomSaysWhatItIsForAndIsNullMarked() throws IOException {
        Path rooms = Path.of("src/main/java/org/dateline");
        List<Path> missing;
        try (Stream<Path> folders = Files.list(rooms)) {
            missing = folders.filter(Files::isDirectory)
                    .filter(folder -> !saysWhatItIsFor(folder.resolve("package-info.java")))
                    .toList();
        }
        assertEquals(List.of(), missing);
    }

    private static boolean saysWhatItIsFor(Path file) {
        try {
            String text = Files.exists(file) ? Files.readString(file) : "";
            return text.startsWith("/** ") && text.contains("@NullMarked");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
