package org.dateline.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Drawings that want to do something: each asks a host for {@code /ran} where a script of it runs, and for {@code /seen}
 * where it fetches something. They are invented after what is known of such files.
 */
public final class HostileDrawings {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String SHAPE = "<rect id=\"r\" width=\"60\" height=\"40\" fill=\"#393\"/>";

    private final String host;
    private final Map<String, byte[]> drawings = new LinkedHashMap<>();

    private HostileDrawings(String host) {
        this.host = host;
    }

    /**
     * All of them, by a name each.
     *
     * @param host that they ask, such as {@code http://127.0.0.1:8000}; each below its number among them
     */
    public static Map<String, byte[]> asking(String host) {
        var all = new HostileDrawings(host);
        all.addScripts();
        all.addHandlers();
        all.addLinks();
        all.addReferences();
        all.addStyles();
        all.addForeignContent();
        all.addMovements();
        all.addDocumentTypes();
        all.addEncodings();
        all.addBombs();
        return all.drawings;
    }

    private String run() {
        return "new Image().src='HOST/ran'";
    }

    private void add(String name, String content) {
        drawing(name, "", content);
    }

    private void drawing(String name, String attributes, String content) {
        whole(
                name,
                "<svg xmlns=\"" + SVG + "\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"60\" height=\"40\""
                        + attributes + ">" + SHAPE + content + "</svg>");
    }

    private void whole(String name, String document) {
        encoded(name, document, text -> text.getBytes(UTF_8));
    }

    private void encoded(String name, String document, Function<String, byte[]> encoder) {
        String own = document.replace("HOST", host + "/" + drawings.size());
        if (drawings.put(name, encoder.apply(own)) != null) {
            throw new IllegalStateException("twice: " + name);
        }
    }

    private void addScripts() {
        add("script", "<script>" + run() + "</script>");
        add("script with a type", "<script type=\"text/javascript\">" + run() + "</script>");
        add("script module", "<script type=\"module\">" + run() + "</script>");
        add("script in CDATA", "<script><![CDATA[" + run() + "]]></script>");
        add("script in an entity", "<script>" + run().replace("new", "&#110;ew") + "</script>");
        add("script elsewhere", "<script href=\"HOST/ran\"/>");
        add("script elsewhere by xlink", "<script xlink:href=\"HOST/ran\"/>");
        add("script in data", "<script href=\"data:text/javascript," + run().replace(" ", "%20") + "\"/>");
        add("script in capitals", "<SCRIPT>" + run() + "</SCRIPT>");
        add("script of XHTML", "<script xmlns=\"" + XHTML + "\">" + run() + "</script>");
        add("script with a prefix", "<s:script xmlns:s=\"" + SVG + "\">" + run() + "</s:script>");
        add("script of XHTML with a prefix", "<h:script xmlns:h=\"" + XHTML + "\">" + run() + "</h:script>");
        add("script in definitions", "<defs><g><script>" + run() + "</script></g></defs>");
        add("script in a title", "<title><script>" + run() + "</script></title>");
        add("script in a description", "<desc><script>" + run() + "</script></desc>");
        add("script in metadata", "<metadata><script>" + run() + "</script></metadata>");
        add("script in text", "<text y=\"20\">a<script>" + run() + "</script>b</text>");
        add("script in a style", "<style><script>" + run() + "</script></style>");
        add("script in an unknown element", "<unknown><script>" + run() + "</script></unknown>");
        add("script in a nested drawing", "<svg><svg><script>" + run() + "</script></svg></svg>");
        add("script in a choice", "<switch><script>" + run() + "</script></switch>");
        add("script in a link", "<a><script>" + run() + "</script></a>");
        add("script after a comment that does not end there", "<!-- -- ><script>--><script>" + run() + "</script>");
        add("script after CDATA", "<text><![CDATA[</text>]]></text><script>" + run() + "</script>");
        whole(
                "script in a root with a prefix",
                "<s:svg xmlns:s=\"" + SVG + "\"><s:rect width=\"9\" height=\"9\"/><s:script>" + run()
                        + "</s:script></s:svg>");
        whole(
                "drawing in a page",
                "<html xmlns=\"" + XHTML + "\"><svg xmlns=\"" + SVG + "\" width=\"9\" height=\"9\">" + SHAPE
                        + "<script>" + run() + "</script></svg></html>");
        whole("page", "<!DOCTYPE html><html><script>" + run() + "</script></html>");
        whole("page that is called a drawing", "<svg xmlns=\"" + XHTML + "\"><script>" + run() + "</script></svg>");
        whole(
                "drawing that is a page to lenient readers",
                "<svg width=\"9\" height=\"9\">" + SHAPE + "<script>" + run() + "</script></svg>");
    }

    private void addHandlers() {
        for (String event : new String[] {"load", "click", "mouseover", "focusin", "begin", "error", "activate"}) {
            drawing("on" + event + " of the root", " on" + event + "=\"" + run() + "\"", "");
            add("on" + event + " of a shape", "<circle r=\"9\" tabindex=\"0\" on" + event + "=\"" + run() + "\"/>");
        }
        drawing("onload in capitals", " ONLOAD=\"" + run() + "\" OnLoad=\"" + run() + "\"", "");
        drawing("onload in entities", " onload=\"" + run().replace("n", "&#x6e;") + "\"", "");
        add(
                "handler element",
                "<handler xmlns:ev=\"http://www.w3.org/2001/xml-events\" ev:event=\"load\""
                        + " type=\"application/ecmascript\">" + run() + "</handler>");
        add("listener element", "<listener event=\"load\" handler=\"#h\"/><g id=\"h\"/>");
        add("onload of a style", "<style onload=\"" + run() + "\">rect{fill:red}</style>");
        add("onerror of an image", "<image href=\"HOST/seen.png\" onerror=\"" + run() + "\"/>");
        add("onload of a use", "<use href=\"#r\" onload=\"" + run() + "\"/>");
        add("onload with a namespace", "<g xmlns:o=\"" + SVG + "\" o:onload=\"" + run() + "\"/>");
    }

    private void addLinks() {
        String script = "javascript:" + run();
        for (String attribute : new String[] {"href", "xlink:href"}) {
            add(
                    "link to a script by " + attribute,
                    "<a " + attribute + "=\"" + script + "\"><rect width=\"60\" height=\"40\"/></a>");
            add(
                    "link to a script with spaces by " + attribute,
                    "<a " + attribute + "=\" java&#10;script:" + run() + "\"><rect width=\"60\" height=\"40\"/></a>");
            add(
                    "link to data by " + attribute,
                    "<a " + attribute + "=\"data:text/html,&lt;script&gt;" + run()
                            + "&lt;/script&gt;\"><rect width=\"60\" height=\"40\"/></a>");
        }
        add("link elsewhere", "<a href=\"HOST/seen\" ping=\"HOST/seen\"><rect width=\"60\"/></a>");
        add(
                "link with another prefix",
                "<a xmlns:y=\"http://www.w3.org/1999/xlink\" y:href=\"" + script + "\">"
                        + "<rect width=\"60\" height=\"40\"/></a>");
        add("link of XHTML", "<a xmlns=\"" + XHTML + "\" href=\"" + script + "\">a</a>");
        drawing("base of XML", " xml:base=\"HOST/seen/\"", "<use href=\"other.svg#a\"/><use href=\"#r\"/>");
        add("base of XHTML", "<base xmlns=\"" + XHTML + "\" href=\"HOST/\"/><use href=\"seen.svg#a\"/>");
        add("preload", "<link xmlns=\"" + XHTML + "\" rel=\"preload\" as=\"image\" href=\"HOST/seen.png\"/>");
        add("preconnect", "<link xmlns=\"" + XHTML + "\" rel=\"stylesheet\" href=\"HOST/seen.css\"/>");
        add("refresh", "<meta xmlns=\"" + XHTML + "\" http-equiv=\"refresh\" content=\"0;url=HOST/seen\"/>");
    }

    private void addReferences() {
        String other = "HOST/seen.svg#a";
        String data = "data:image/svg+xml;base64,"
                + Base64.getEncoder()
                        .encodeToString(("<svg xmlns='" + SVG + "' id='a'><script>"
                                        + run().replace("HOST", host + "/data") + "</script></svg>")
                                .getBytes(UTF_8));
        for (String at : new String[] {
            other, data + "#a", host.replace("http:", "") + "/seen.svg#a", "seen.svg#a", "javascript:" + run()
        }) {
            String kind = at.substring(0, Math.min(12, at.length())) + " " + at.length() % 97;
            for (String attribute : new String[] {"href", "xlink:href"}) {
                add("use of " + kind + " by " + attribute, "<use " + attribute + "=\"" + at + "\"/>");
                add(
                        "image of " + kind + " by " + attribute,
                        "<image " + attribute + "=\"" + at + "\" width=\"9\" height=\"9\"/>");
                add(
                        "feImage of " + kind + " by " + attribute,
                        "<filter id=\"f\"><feImage " + attribute + "=\"" + at
                                + "\"/></filter><g filter=\"url(#f)\"><use href=\"#r\"/></g>");
                add(
                        "gradient of " + kind + " by " + attribute,
                        "<linearGradient id=\"g\" " + attribute + "=\"" + at
                                + "\"/><path d=\"M0 0h9v9z\" fill=\"url(#g)\"/>");
                add(
                        "textPath of " + kind + " by " + attribute,
                        "<text><textPath " + attribute + "=\"" + at + "\">a</textPath></text>");
            }
            for (String property : new String[] {"fill", "stroke", "filter", "mask", "clip-path", "marker-end"}) {
                add(
                        property + " of " + kind,
                        "<path d=\"M0 0h9v9z\" " + property + "=\"url(" + at.replace("'", "&apos;") + ")\"/>");
            }
        }
        add("cursor", "<cursor id=\"c\" xlink:href=\"HOST/seen.png\"/><g cursor=\"url(HOST/seen.cur)\"/>");
        add("colour profile", "<color-profile xlink:href=\"HOST/seen.icc\" name=\"p\"/>");
        add("tref", "<text><tref xlink:href=\"" + other + "\"/></text>");
        add(
                "mpath",
                "<circle r=\"4\"><animateMotion dur=\"1s\"><mpath xlink:href=\"" + other
                        + "\"/></animateMotion></circle>");
        add(
                "inclusion",
                "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/hostname\"/>"
                        + "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + host
                        + "/seen\" parse=\"text\"/>");
        add(
                "SVG font elsewhere",
                "<defs><font-face font-family=\"f\"><font-face-src><font-face-uri xlink:href=\"" + host
                        + "/seen.svg#f\"/></font-face-src></font-face></defs><text font-family=\"f\">a</text>");
        whole(
                "style sheet by instruction",
                "<?xml-stylesheet type=\"text/css\" href=\"HOST/seen.css\"?><svg xmlns=\"" + SVG
                        + "\" width=\"9\" height=\"9\">" + SHAPE + "</svg>");
        whole(
                "transformation by instruction",
                "<?xml version=\"1.0\"?><?xml-stylesheet type=\"text/xsl\" href=\"" + host
                        + "/seen.xsl\"?><svg xmlns=\"" + SVG + "\" width=\"9\" height=\"9\">" + SHAPE + "</svg>");
        add("style sheet by instruction within", "<?xml-stylesheet href=\"HOST/seen.css\"?>");
    }

    private void addStyles() {
        String at = "HOST/seen.png";
        String[] values = {
            "url(" + at + ")",
            "url('" + at + "')",
            "url(&quot;" + at + "&quot;)",
            "URL( " + at + " )",
            "u\\72l(" + at + ")",
            "\\75\\72\\6c(" + at + ")",
            "url(" + at + ") red",
            "url/**/(" + at + ")",
            "image-set('" + at + "' 1x)",
            "image-set(url(" + at + ") 1x)",
            "-webkit-image-set(url(" + at + ") 1x)",
            "cross-fade(url(" + at + "), url(" + at + "), 50%)",
            "image('" + at + "')",
            "src('" + at + "')",
            "element(#r)",
            "expression(" + run().replace("'", "&quot;") + ")",
            "paint(worklet)",
            "attr(fill url)",
            "var(--u)",
            "red; background-image: url(" + at + ")",
            "red} @import url(" + at + "); a{",
            "url(#r)} * {fill:url(" + at + ")",
        };
        for (int i = 0; i < values.length; i++) {
            for (String property : new String[] {
                "fill", "background", "background-image", "mask", "cursor", "content", "behavior", "--u", "f\\69ll"
            }) {
                add(
                        property + " in a style: value " + i,
                        "<g style=\"" + property + ": " + values[i] + "\"><use href=\"#r\"/></g>");
                drawing(
                        property + " in a sheet: value " + i,
                        "",
                        "<style>svg, rect, g { " + property + ": " + values[i] + " } g{fill:var(--u)}</style><g/>");
            }
            add("attribute: value " + i, "<g fill=\"" + values[i] + "\"><use href=\"#r\"/></g>");
        }
        String[] sheets = {
            "@import 'HOST/seen.css';",
            "@import url(HOST/seen.css);",
            "@IMPORT url(HOST/seen.css) screen;",
            "@im\\70ort 'HOST/seen.css';",
            "/*/**/@import 'HOST/seen.css';/**/",
            "&lt;!-- @import 'HOST/seen.css'; --&gt;",
            "@charset 'utf-8'; @import 'HOST/seen.css';",
            "@charset '; @import \"HOST/seen.css\";",
            "@font-face { font-family: f; src: url(HOST/seen.woff) } text { font-family: f }",
            "@namespace x url(HOST/seen);",
            "@media all { rect { fill: url(HOST/seen.svg#a) } }",
            "@supports (fill: red) { rect { background: url(HOST/seen.png) } }",
            "@layer a { @import 'HOST/seen.css'; }",
            "rect { fill: red; @import 'HOST/seen.css'; }",
            "rect { & g { background: url(HOST/seen.png) } }",
            "rect[width^='6'] { background: url(HOST/seen.png) }",
            "rect::before { content: url(HOST/seen.png) }",
            "svg { background: url(HOST/seen.png) }",
            "} svg { background: url(HOST/seen.png) } {",
            "svg { --a: url(HOST/seen.png); background: var(--a) }",
            "svg { background: image-set('HOST/seen.png' 1x) }",
            "rect { behavior: url(HOST/seen.htc) } text{}",
            "@keyframes k { from { fill: url(HOST/seen.svg#a) } } rect { animation: k 1s }",
            "a{}&lt;/style&gt;&lt;script&gt;" + run() + "&lt;/script&gt;",
            "<![CDATA[a{}</style><script>" + run() + "</script>]]>",
        };
        for (int i = 0; i < sheets.length; i++) {
            add("sheet " + i, "<style>" + sheets[i] + "</style><text y=\"30\">a</text>");
            add("sheet " + i + " with a type", "<style type=\"text/css\" media=\"all\">" + sheets[i] + "</style>");
            add("sheet " + i + " of XHTML", "<style xmlns=\"" + XHTML + "\">" + sheets[i] + "</style>");
        }
        add("sheet in parts", "<style>@im<g/>port 'HOST/seen.css';</style>");
        add("style of another namespace", "<g xmlns:h=\"" + XHTML + "\" h:style=\"background:url(" + at + ")\"/>");
    }

    private void addForeignContent() {
        String[] contents = {
            "<h:script>" + run() + "</h:script>",
            "<h:iframe src=\"javascript:" + run() + "\"/>",
            "<h:iframe srcdoc=\"&lt;script&gt;" + run() + "&lt;/script&gt;\"/>",
            "<h:iframe src=\"HOST/seen\"/>",
            "<h:img src=\"HOST/seen.png\" onerror=\"" + run() + "\"/>",
            "<h:video src=\"HOST/seen.mp4\" autoplay=\"\"/>",
            "<h:audio src=\"HOST/seen.mp3\" autoplay=\"\"/>",
            "<h:embed src=\"HOST/seen\"/>",
            "<h:object data=\"HOST/seen\"/>",
            "<h:input autofocus=\"\" onfocus=\"" + run() + "\"/>",
            "<h:form action=\"HOST/seen\"><h:button>a</h:button></h:form>",
            "<h:body onload=\"" + run() + "\"/>",
            "<h:picture><h:source srcset=\"HOST/seen.png\"/><h:img/></h:picture>",
            "<m:math xmlns:m=\"http://www.w3.org/1998/Math/MathML\"><m:maction href=\"javascript:" + run()
                    + "\">a</m:maction></m:math>",
        };
        for (int i = 0; i < contents.length; i++) {
            String content = contents[i].replaceFirst("(<h:\\w+)", "$1 xmlns:h=\"" + XHTML + "\"");
            add("HTML " + i, content);
            add(
                    "HTML in a foreignObject " + i,
                    "<foreignObject width=\"60\" height=\"40\">" + content + "</foreignObject>");
            add(
                    "HTML in a choice " + i,
                    "<switch><foreignObject requiredExtensions=\"" + XHTML + "\" width=\"60\"" + " height=\"40\">"
                            + content + "</foreignObject><text>b</text></switch>");
            add("HTML in metadata " + i, "<metadata>" + content + "</metadata>");
            add("HTML in text " + i, "<text>a<tspan>" + content + "</tspan></text>");
        }
        add(
                "SVG audio and video",
                "<audio xlink:href=\"HOST/seen.mp3\"/><video xlink:href=\"" + host
                        + "/seen.mp4\"/><animation xlink:href=\"HOST/seen.svg\"/><iframe src=\"" + host
                        + "/seen\"/>");
        add(
                "SVG image and embed",
                "<img src=\"HOST/seen.png\"/><embed src=\"HOST/seen\"/><object data=\"" + host + "/seen\"/>");
    }

    private void addMovements() {
        String link = "<a id=\"l\"><rect width=\"60\" height=\"40\"/>";
        add("set of an address", link + "<set attributeName=\"href\" to=\"javascript:" + run() + "\"/></a>");
        add(
                "set of an address by xlink",
                link + "<set attributeName=\"xlink:href\" to=\"javascript:" + run() + "\"/></a>");
        add(
                "animation of an address",
                link + "<animate attributeName=\"href\" values=\"javascript:" + run() + "\" begin=\"0s\"/></a>");
        add(
                "animation of another's address",
                "<animate href=\"#l\" attributeName=\"href\" from=\"#\" to=\"javascript:" + run()
                        + "\" dur=\"1s\" fill=\"freeze\"/>" + link + "</a>");
        add("set of a handler", "<circle r=\"9\"><set attributeName=\"onmouseover\" to=\"" + run() + "\"/></circle>");
        add(
                "set of a picture",
                "<image width=\"9\" height=\"9\"><set attributeName=\"href\" to=\"HOST/seen.png\"/></image>");
        add("set of a use", "<use><set attributeName=\"href\" to=\"HOST/seen.svg#a\"/></use>");
        add("set of a colour", "<circle r=\"9\"><set attributeName=\"fill\" to=\"url(HOST/seen.svg#a)\"/></circle>");
        add(
                "onbegin",
                "<circle r=\"9\"><animate attributeName=\"r\" dur=\"1s\" values=\"9;9\" onbegin=\"" + run()
                        + "\" onend=\"" + run() + "\"/></circle>");
        add(
                "animation by an event",
                "<circle r=\"9\"><animate attributeName=\"r\" begin=\"click\" onbegin=\"" + run() + "\"/></circle>");
        add("movement in style", "<style>rect{animation:k 1s}@keyframes k{from{fill:red}}</style>");
    }

    private void addDocumentTypes() {
        String root =
                "<svg xmlns=\"" + SVG + "\" width=\"60\" height=\"40\">" + SHAPE + "<text y=\"20\">&e;</text></svg>";
        whole(
                "entity of a script",
                "<!DOCTYPE svg [<!ENTITY e '<script xmlns=\"" + SVG + "\">" + run().replace("'", "&#39;")
                        + "</script>'>]>" + root);
        whole("entity of a file", "<!DOCTYPE svg [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + root);
        whole("entity of a host", "<!DOCTYPE svg [<!ENTITY e SYSTEM 'HOST/seen'>]>" + root);
        whole("parameter entity", "<!DOCTYPE svg [<!ENTITY % p SYSTEM 'HOST/seen.dtd'>%p;]>" + root);
        whole("document type elsewhere", "<!DOCTYPE svg SYSTEM 'HOST/seen.dtd'>" + root);
        whole(
                "document type elsewhere that is not needed",
                "<!DOCTYPE svg PUBLIC 'a' 'HOST/seen.dtd'>" + root.replace("&e;", "e"));
        whole(
                "default of an attribute",
                "<!DOCTYPE svg [<!ATTLIST svg onload CDATA \"" + run() + "\">]>" + root.replace("&e;", "e"));
        StringBuilder laughs = new StringBuilder("<!DOCTYPE svg [<!ENTITY e0 'ha'>");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY e" + i + " '" + ("&e" + (i - 1) + ";").repeat(10) + "'>");
        }
        whole("a billion laughs", laughs + "<!ENTITY e '&e11;'>]>" + root);
        whole(
                "a quadratic laugh",
                "<!DOCTYPE svg [<!ENTITY e '" + "a".repeat(50_000) + "'>]>" + root.replace("&e;", "&e;".repeat(5_000)));
        whole("a document type after a comment", "<!-- a --><?pi?><!DOCTYPE svg [<!ENTITY e 'a'>]>" + root);
        whole("a document type in small letters", "<!doctype svg [<!ENTITY e 'a'>]>" + root);
        whole("a document type twice", "<!DOCTYPE svg><!DOCTYPE svg [<!ENTITY e 'a'>]>" + root);
        whole("a document type within", root.replace("&e;", "<!DOCTYPE svg [<!ENTITY e 'a'>]>&e;"));
        whole("a document type after it", root.replace("&e;", "a") + "<!DOCTYPE svg [<!ENTITY e 'a'>]>");
        whole("an entity that nobody declares", root);
    }

    private void addEncodings() {
        String script = "<svg xmlns=\"" + SVG + "\" width=\"9\" height=\"9\" onload=\"" + run() + "\">" + SHAPE
                + "<script>" + run() + "</script></svg>";
        encoded("UTF-16 with its mark", script, text -> marked(UTF_16BE, text, 0xFE, 0xFF));
        encoded("UTF-16 the other way round", script, text -> marked(UTF_16LE, text, 0xFF, 0xFE));
        encoded("UTF-8 with its mark", script, text -> marked(UTF_8, text, 0xEF, 0xBB, 0xBF));
        encoded("UTF-16 without its mark", script, text -> text.getBytes(UTF_16LE));
        encoded(
                "UTF-16 that says so",
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + script,
                text -> text.getBytes(UTF_16BE));
        encoded("UTF-32", script, text -> marked(Charset.forName("UTF-32LE"), text, 0xFF, 0xFE, 0, 0));
        String hidden = script.replaceAll("<script>.*</script>", "+ADw-script+AD4-" + run() + "+ADw-/script+AD4-")
                .replaceAll(" onload=\"[^\"]*\"", "");
        whole("UTF-7", "<?xml version=\"1.0\" encoding=\"UTF-7\"?>" + hidden);
        whole("UTF-7 that says UTF-8", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + hidden);
        whole("an encoding of Japan", "<?xml version=\"1.0\" encoding=\"ISO-2022-JP\"?>" + script);
        whole("an encoding of mainframes", "<?xml version=\"1.0\" encoding=\"IBM037\"?>" + script);
        encoded(
                "Latin letters",
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + script.replace("<rect", "<g id=\"\u00E9\"/><rect"),
                text -> text.getBytes(ISO_8859_1));
        encoded("overlong UTF-8", script.replace("<script>", "\u00C0\u00BCscript>"), text -> text.getBytes(ISO_8859_1));
        whole("two declarations", "<?xml version=\"1.0\"?><?xml version=\"1.0\" encoding=\"UTF-7\"?>" + script);
        whole("XML 1.1", "<?xml version=\"1.1\"?>" + script.replace("<script>", "<script>&#1;"));
        whole("null bytes", script.replace("script", "scr\0ipt"));
        whole("white space before", "\n\n          \t\n" + script);
    }

    private static byte[] marked(Charset charset, String text, int... mark) {
        var bytes = new ByteArrayOutputStream();
        for (int each : mark) {
            bytes.write(each);
        }
        bytes.writeBytes(text.getBytes(charset));
        return bytes.toByteArray();
    }

    private void addBombs() {
        StringBuilder uses = new StringBuilder("<defs><g id=\"a0\"><circle r=\"1\"/></g>");
        StringBuilder patterns = new StringBuilder(
                "<defs><pattern id=\"p0\" width=\"9\" height=\"9\">" + SHAPE.replace("id=\"r\"", "") + "</pattern>");
        for (int i = 1; i < 20; i++) {
            uses.append("<g id=\"a" + i + "\">" + ("<use href=\"#a" + (i - 1) + "\"/>").repeat(10) + "</g>");
            patterns.append("<pattern id=\"p" + i + "\" width=\"9\" height=\"9\">"
                    + ("<rect width=\"9\" height=\"9\" fill=\"url(#p" + (i - 1) + ")\"/>").repeat(10) + "</pattern>");
        }
        add("a bomb of uses", uses + "</defs><use href=\"#a19\"/>");
        add("a bomb of patterns", patterns + "</defs><rect width=\"9\" height=\"9\" fill=\"url(#p19)\"/>");
        add("a bomb of inherited patterns", inherited());
        add(
                "a bomb of marks",
                "<marker id=\"m0\"><path d=\"M" + "0 0 ".repeat(9_000) + "\"/></marker><marker id=\"m1\">"
                        + "<path marker-mid=\"url(#m0)\" d=\"M" + "0 0 ".repeat(9_000) + "\"/></marker>"
                        + "<path marker-mid=\"url(#m1)\" d=\"M" + "0 0 ".repeat(9_000) + "\"/>");
        add("a use of itself", "<g id=\"u\"><use href=\"#u\"/></g>");
        add("a use of another that uses it", "<g id=\"u\"><use href=\"#v\"/></g><g id=\"v\"><use href=\"#u\"/></g>");
        add(
                "a mask of itself",
                "<mask id=\"m\"><rect width=\"9\" height=\"9\" mask=\"url(#m)\"/></mask><g mask=\"url(#m)\"/>");
        add("depth", "<g>".repeat(100_000) + "</g>".repeat(100_000));
        StringBuilder chain = new StringBuilder("<use href=\"#c19999\"/><g id=\"c0\"><circle r=\"1\"/></g>");
        for (int i = 1; i < 20_000; i++) {
            chain.append("<g id=\"c" + i + "\"><use href=\"#c" + (i - 1) + "\"/></g>");
        }
        add("a long chain", chain.toString());
        add("many elements", "<g/>".repeat(300_000));
        add("many attributes", "<g " + numbered(20_000) + "/>");
        add(
                "a filter of many octaves",
                "<filter id=\"f\"><feTurbulence baseFrequency=\"9\" numOctaves=\"100000\"/></filter>"
                        + "<rect width=\"9\" height=\"9\" filter=\"url(#f)\"/>");
        add(
                "many filters",
                "<filter id=\"f\"><feGaussianBlur stdDeviation=\"90\"/></filter>"
                        + "<rect width=\"999\" height=\"999\" filter=\"url(#f)\"/>".repeat(9_000));
        add(
                "many classes and rules",
                "<style>" + ".a .a .a .a .a .a{fill:red}".repeat(4_000) + "</style>" + "<g class=\"a\">".repeat(150)
                        + "<path class=\"a\"/>".repeat(50_000) + "</g>".repeat(150));
    }

    private static String inherited() {
        StringBuilder patterns = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            patterns.append("<g fill=\"url(#q" + (i - 1) + ")\"><pattern id=\"q" + i + "\" width=\"9\" height=\"9\">"
                    + "<rect width=\"9\" height=\"9\"/>".repeat(10) + "</pattern></g>");
        }
        return patterns + "<rect width=\"9\" height=\"9\" fill=\"url(#q11)\"/>";
    }

    private static String numbered(int count) {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < count; i++) {
            attributes.append(" a" + i + "=\"\"");
        }
        return attributes.toString();
    }
}
