package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.build.BuildProgress;
import org.dateline.config.SiteConfig;
import org.dateline.config.SiteConfigReader;
import org.dateline.config.Target;
import org.dateline.problem.Problems;
import org.dateline.problem.Suggestion;
import org.dateline.publish.PublishReport;
import org.dateline.publish.PublishRequest;
import org.dateline.publish.Publisher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline publish}: the built site to where it is read. */
@Command(
        name = "publish",
        description =
                "Take the built site to a target of content/digest.yaml, if neither content nor site has an error.",
        footer = {
            "",
            "Secrets come from the environment or the platform's own files, never from the digest.",
            "",
            "Examples:",
            "  dateline publish                 publish to the only target; build before",
            "  dateline publish web --dry-run   show what would change, and change nothing",
            "  dateline publish web mirror      publish to two targets, one after the other"
        })
final class PublishCommand extends SiteCommand {

    @Parameters(
            paramLabel = "TARGET",
            arity = "0..*",
            description = "The names of targets; without one, the only target there is.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--dry-run", description = "Print what would change; nothing is written.")
    private boolean rehearsal;

    @Option(
            names = "--max-deletes",
            paramLabel = "N",
            defaultValue = "200",
            description = "Stop where more than so many files would be removed (default: 200).")
    private int mostDeletes;

    @Option(
            names = "--verify",
            description =
                    "Read every file of the target; otherwise the record of the last publication is trusted for files"
                            + " that stay the same.")
    private boolean verify;

    PublishCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Problems problems = new Problems();
        Optional<SiteConfig> config = SiteConfigReader.read(root(), problems);
        if (config.isEmpty()) {
            printer().problems(problems.sorted());
            return 1;
        }
        if (mostDeletes < 0) {
            throw usage("--max-deletes " + mostDeletes + " is less than none", "say 0 or more");
        }
        List<Target> targets = chosen(config.get().targets());
        PublishPrinter printer =
                new PublishPrinter(surroundings(), printer(), progress(!isJson()), isQuiet(), isVerbose());
        Publisher publisher = new Publisher(
                config.get(),
                new PublishRequest(
                        request(verify, BuildProgress.NONE),
                        rehearsal,
                        mostDeletes,
                        surroundings().clock().instant(),
                        surroundings().environment()),
                printer);
        List<PublishReport> reports = new ArrayList<>();
        for (Target target : targets) {
            PublishReport report = publisher.publish(target);
            reports.add(report);
            if (!isJson()) {
                printer.print(report);
            }
        }
        if (isJson()) {
            printer.printJson(reports);
        }
        return reports.stream().anyMatch(PublishReport::hasErrors) ? 1 : 0;
    }

    private List<Target> chosen(List<Target> targets) {
        List<String> known = targets.stream().map(Target::name).toList();
        if (known.isEmpty()) {
            throw usage(
                    "content/digest.yaml names no target", "add 'targets:' with the name and kind of one to that file");
        }
        if (names.isEmpty() && known.size() > 1) {
            throw usage("which target?", "name one or more of: " + String.join(", ", known));
        }
        return names.isEmpty()
                ? targets
                : names.stream()
                        .distinct()
                        .map(name -> target(name, targets, known))
                        .toList();
    }

    private Target target(String name, List<Target> targets, List<String> known) {
        return targets.stream()
                .filter(target -> target.name().equals(name))
                .findFirst()
                .orElseThrow(() -> usage(
                        "unknown target '" + name + "'", Suggestion.among(name, known, "see content/digest.yaml")));
    }
}
