package org.dateline.importing;

import org.dateline.article.WebAddress;
import org.dateline.problem.Problems;
import org.dateline.yaml.Fields;
import org.dateline.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/**
 * What a draft that the importer wrote says of the page that it was made from.
 *
 * @param page where the page was found, or null
 */
record FirstDraft(String sha256, @Nullable WebAddress page, String body) {

    static FirstDraft of(String file) {
        DraftText draft = DraftText.parse(file);
        Fields provenance = draft.part(DraftText.PROVENANCE)
                .flatMap(lines -> YamlReader.mapping(lines, "", 0, new Problems()))
                .map(fields -> fields.map(DraftText.PROVENANCE))
                .orElse(null);
        String sha256 = provenance == null ? null : provenance.line("sha256");
        String url = provenance == null ? null : provenance.line("url");
        return new FirstDraft(
                sha256 == null ? "" : sha256,
                url == null ? null : WebAddress.parse(url).orElse(null),
                draft.body());
    }
}
