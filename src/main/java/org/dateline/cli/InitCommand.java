package org.dateline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.init.DigestStarter;
import org.dateline.init.Question;
import org.dateline.init.SampleDigest;
import org.dateline.problem.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline init}: a small digest, ready to build. */
@Command(
        name = "init",
        description = {
            "Begin a digest: settings with each key explained, topics and other lists, two days of sample reports, an"
                    + " import profile, an ignore file, and a workflow that builds and checks it.",
            "At a terminal it asks for what the options do not say. No file that is there is ever overwritten."
        },
        footer = {
            "",
            "Examples:",
            "  dateline init ~/digest      ask, then begin a digest in that folder",
            "  dateline init --yes         begin one here, with the usual answers",
            "  dateline init ~/digest --title 'Harbour Digest' --time-zone Europe/Kyiv --yes",
            "                              the same in a script, which is asked nothing"
        })
final class InitCommand extends DigestCommand {

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "The digest's folder (default: this folder).")
    private @Nullable Path folder;

    @Option(names = "--title", paramLabel = "TEXT", description = "The digest's name.")
    private @Nullable String title;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Where it will be published, e.g. https://example.org/digest/.")
    private @Nullable String baseUrl;

    @Option(names = "--language", paramLabel = "TAG", description = "Its language: en or uk.")
    private @Nullable String language;

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            description = "The time zone that says on which day a report lies, e.g. Europe/Kyiv.")
    private @Nullable String timeZone;

    @Option(
            names = {"-y", "--yes"},
            description = "Ask nothing: take the usual answer for whatever no option says.")
    private boolean yes;

    InitCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Path root = folder == null ? root() : folder;
        if (folder != null && isRootGiven()) {
            throw usage("the folder is named twice: '" + folder + "' and --root", "leave one of the two out");
        }
        Map<Question, String> answers = given();
        Optional<Problem> refusal = DigestStarter.refusal(root);
        if (refusal.isPresent()) {
            printer(false).problems(List.of(refusal.get()));
            return 1;
        }
        if (!complete(answers, usual(root))) {
            surroundings().err().println(paint().error("error:") + " the answers have ended; nothing was written");
            surroundings().err().println("  fix: answer all questions, or say --yes to take the usual answers");
            return 1;
        }
        ZoneId zone = ZoneId.of(answers.getOrDefault(Question.TIME_ZONE, Question.TIME_ZONE.usual()));
        LocalDate today = LocalDate.ofInstant(surroundings().clock().instant(), zone);
        DigestStarter.Started started = DigestStarter.start(root, SampleDigest.files(answers, today));
        if (!isQuiet()) {
            tell(started, root);
        }
        return 0;
    }

    /** The options' answers, each a good one. */
    private Map<Question, String> given() {
        Map<Question, String> answers = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            String answer = option(question);
            if (answer == null) {
                continue;
            }
            List<Problem> faults = question.faults(answer.strip());
            if (!faults.isEmpty()) {
                throw usage(
                        "--" + question.key() + " '" + answer + "': "
                                + faults.get(0).what(),
                        faults.get(0).fix());
            }
            answers.put(question, answer.strip());
        }
        return answers;
    }

    private @Nullable String option(Question question) {
        return switch (question) {
            case TITLE -> title;
            case BASE_URL -> baseUrl;
            case LANGUAGE -> language;
            case TIME_ZONE -> timeZone;
        };
    }

    /** What holds where nobody says otherwise: a digest is called as its folder is. */
    private static Map<Question, String> usual(Path root) {
        Map<Question, String> usual = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            usual.put(question, question.usual());
        }
        Path name = root.toAbsolutePath().normalize().getFileName();
        String words = name == null ? "" : inWords(name.toString());
        if (Question.TITLE.faults(words).isEmpty()) {
            usual.put(Question.TITLE, words);
        }
        return usual;
    }

    private static String inWords(String name) {
        StringBuilder words = new StringBuilder();
        for (String word : name.split("[-_\\s]+")) {
            if (!word.isEmpty()) {
                int first = word.offsetByCodePoints(0, 1);
                words.append(words.isEmpty() ? "" : " ")
                        .append(word.substring(0, first).toUpperCase(Locale.ROOT))
                        .append(word.substring(first));
            }
        }
        return words.toString();
    }

    /** Adds what is not answered yet; false where nobody answers any more. */
    private boolean complete(Map<Question, String> answers, Map<Question, String> usual) {
        if (yes) {
            usual.forEach(answers::putIfAbsent);
        } else if (surroundings().terminal().asks()) {
            return ask(answers, usual);
        } else if (answers.size() < usual.size()) {
            List<String> missing = new ArrayList<>();
            usual.forEach((question, answer) -> {
                if (!answers.containsKey(question)) {
                    missing.add("--" + question.key() + " " + ShellWord.of(answer));
                }
            });
            throw usage(
                    "nobody can be asked here, and no option says everything",
                    "say what is missing, or --yes for: " + String.join(" ", missing));
        }
        return true;
    }

    private boolean ask(Map<Question, String> answers, Map<Question, String> usual) {
        Questions questions = new Questions(surroundings().in(), surroundings().err());
        if (answers.size() < usual.size()) {
            surroundings().err().println("A new digest. Enter takes what stands in brackets.");
        }
        for (Question question : Question.values()) {
            if (!answers.containsKey(question)) {
                Optional<String> answer =
                        questions.ask(question.text(), usual.getOrDefault(question, ""), question::faults);
                if (answer.isEmpty()) {
                    return false;
                }
                answers.put(question, answer.get());
            }
        }
        return true;
    }

    private void tell(DigestStarter.Started started, Path root) {
        PrintWriter err = surroundings().err();
        if (isVerbose()) {
            started.written().forEach(file -> err.println(file + ": written"));
        }
        started.left().forEach(file -> err.println(file + ": left as it is" + hint(file)));
        err.println(paint().result(root + ": a digest with two days of samples, in "
                + started.written().size() + " files"));
        String program = surroundings().program();
        err.println("Next:");
        if (!root.toAbsolutePath().normalize().equals(Path.of("").toAbsolutePath())) {
            err.println("  cd " + ShellWord.of(root.toString()));
        }
        err.println("  " + program + " serve --open");
        err.println("  " + program + " build");
        err.println("  " + program + " new 'A first headline' --edit");
        if (started.written().contains("README.md")) {
            err.println("README.md in that folder says how a day goes, and what to change before you publish.");
        }
    }

    private static String hint(String file) {
        return file.equals(".gitignore") ? "; see that it has the lines /site/ and /.dateline/cache/" : "";
    }
}
