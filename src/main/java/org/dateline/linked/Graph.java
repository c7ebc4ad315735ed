package org.dateline.linked;

import java.util.List;

/** All that one page tells of. */
public record Graph(List<Node> nodes) {

    public Graph {
        nodes = List.copyOf(nodes);
    }

    /** As JSON-LD, which may stand within an HTML script element as it is. */
    public String json() {
        return JsonText.object(
                json -> json.text("@context", "https://schema.org").list("@graph", nodes, node -> node.write(json)));
    }
}
