package org.dateline.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stays of a drawing, what goes, and which are refused. */
class SvgCleanerTest {

    private static final Path DRAWINGS = Path.of("src/test/resources/drawings");

    private static final Pattern WHOLE_ELEMENT = Pattern.compile("<[a-zA-Z:]+[^<>]*(?:/>|>[^<>]*</[a-zA-Z:]+>)");
    private static final Pattern ATTRIBUTE = Pattern.compile(" [a-zA-Z:-]+=(?:\"[^\"]*\"|'[^']*')");

    private static final String EXPORT = "; export it as PNG or WebP";
    private static final String CHANGED = "is a drawing that would look different once it is cleaned: it has ";
    private static final String TOO_MUCH = "is a drawing that asks too much of a browser: ";

    static Map<String, byte[]> hostile() {
        return HostileDrawings.asking("http://evil.example");
    }

    static List<Path> ordinary() throws IOException {
        try (Stream<Path> files = Files.list(DRAWINGS)) {
            return files.sorted().toList();
        }
    }

    @Test
    void everyHostileDrawingIsRefusedOrHarmless() throws Exception {
        int cleaned = 0;
        for (Map.Entry<String, byte[]> each : hostile().entrySet()) {
            cleaned += isHarmlessOrRefused(each.getKey(), each.getValue()) ? 1 : 0;
        }
        assertTrue(cleaned > 200, "only " + cleaned + " were cleaned, so the loop says little");
    }

    private static boolean isHarmlessOrRefused(String name, byte[] drawing) {
        try {
            CleanImage clean =
                    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> ImageCleaner.clean(drawing), name);
            String text = new String(clean.bytes(), UTF_8);
            String markup = text.replaceAll(">[^<]*<", "><"); // what else a reader may read does nothing
            assertFalse(markup.contains("evil") || markup.contains("/ran"), name + ": " + text);
            assertEquals(ImageFormat.SVG, clean.format());
            assertEquals(clean, ImageCleaner.clean(clean.bytes()), name);
            DrawingInspection.check(clean.bytes());
            return true;
        } catch (UnfitImageException e) {
            assertFalse(e.what().isBlank() || e.fix().isBlank(), name);
            return false;
        } catch (Exception e) {
            throw new AssertionError(name, e);
        }
    }

    @ParameterizedTest
    @MethodSource("ordinary")
    void ordinaryDrawingsAreCleanedOfAllThatNobodySees(Path file) throws Exception {
        byte[] clean = ImageCleaner.clean(Files.readAllBytes(file)).bytes();
        DrawingInspection.check(clean);
        assertFalse(new String(clean, UTF_8).contains("SECRET"), new String(clean, UTF_8));
    }

    @ParameterizedTest
    @MethodSource("ordinary")
    void cleaningTwiceChangesNothing(Path file) throws Exception {
        CleanImage once = ImageCleaner.clean(Files.readAllBytes(file));
        assertEquals(once, ImageCleaner.clean(once.bytes()));
    }

    @ParameterizedTest
    @MethodSource("ordinary")
    void everyCutIsRefused(Path file) throws Exception {
        byte[] clean = ImageCleaner.clean(Files.readAllBytes(file)).bytes();
        for (int length = 5; length < clean.length - 1; length += 1 + length / 40) {
            assertEquals(
                    "breaks off before its picture ends; copy or download it again: a part of the file is missing",
                    refusal(Arrays.copyOf(clean, length)));
        }
    }

    @Test
    void aDrawingIsWrittenAnew() {
        assertClean(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60\" height=\"40\">\n<g>\n<path d=\"M0 0h9\"/>\n</g>\n</svg>\n",
                "<?xml version='1.0'?><!-- by me --><svg version='1.1' height2='1'"
                        + " xmlns='http://www.w3.org/2000/svg' width='60' height='40'\n><title>me</title><g id='SECRET'\t>"
                        + "stray<path d='M0 0h9' data-who='me' onclick='go()'></path></g><metadata>me</metadata></svg><?me?>");
    }

    @Test
    void aPrefixIsNoMatter() {
        assertClean(
                drawing("\n<use href=\"#i1\"/>\n<path id=\"i1\" d=\"M0 0h9\"/>\n"),
                "<s:svg xmlns:s='http://www.w3.org/2000/svg' xmlns:l='http://www.w3.org/1999/xlink' width='60' height='40'>"
                        + "<s:use l:href='#p'/><s:path id='p' d='M0 0h9'/></s:svg>");
    }

    @Test
    void idsAreNumberedAndThoseThatNothingNamesGo() {
        assertInside(
                "<g fill=\"url(#i2) red\">\n<circle id=\"i1\" r=\"2\"/>\n</g>\n"
                        + "<linearGradient id=\"i2\"/>\n<use href=\"#i1\"/>\n<use href=\"#i0\"/>",
                "<g id='Layer of Anna' fill='url( \"#her-gradient\" ) red'><circle id='dot' r='2'/></g>"
                        + "<linearGradient id='her-gradient'/><use href='#dot'/><use href='#gone'/>");
    }

    @Test
    void styleSheetsBecomeAttributes() {
        assertInside(
                "<g>\n<rect width=\"9\" height=\"9\" fill=\"#222\" stroke=\"blue\" stroke-width=\"2px\"/>\n"
                        + "<rect width=\"9\" height=\"9\" fill=\"red\" stroke=\"blue\"/>\n</g>",
                "<style>/* a */ .a, #b > rect { fill: red; cursor: pointer } g rect.c:hover { fill: pink }"
                        + " rect { fill: green; stroke: blue } .c { fill: #222 !important; stroke-width: 2px }</style>"
                        + "<g><rect class='c  a' width='9' height='9' fill='black' style='fill: white'/>"
                        + "<rect class='a x' width='9' height='9'/></g>");
    }

    @Test
    void theStrongerRuleWins() {
        assertInside(
                "<g>\n<g id=\"i1\">\n<rect width=\"9\" fill=\"green\"/>\n</g>\n</g>\n<use href=\"#i1\"/>",
                "<style>#a rect{fill:green} g g > rect{fill:red} .b .b{fill:blue} rect{fill:black}</style>"
                        + "<g class='b'><g id='a'><rect class='b' width='9'/></g></g><use href='#a'/>");
        assertInside(
                "<g>\n<g>\n<rect width=\"9\" fill=\"red\"/>\n</g>\n</g>\n<rect width=\"9\" fill=\"black\"/>",
                "<style>rect{fill:black} svg > g rect{fill:red} svg > rect rect{fill:blue} g > g > g > rect{fill:pink}</style>"
                        + "<g><g><rect width='9'/></g></g><rect width='9'/>");
    }

    @Test
    void nearerIsFoundHoweverFarTheRestOfASelectorIs() {
        assertInside(
                "<g>\n<a>\n<g>\n<g>\n<rect width=\"9\" fill=\"red\"/>\n</g>\n</g>\n</a>\n</g>",
                "<style>g > a g rect{fill:red} a > g > rect{fill:blue}</style>"
                        + "<g><a><g><g><rect width='9'/></g></g></a></g>");
    }

    @Test
    void aStyleAttributeIsLeftForWhatNoAttributeSays() {
        assertInside(
                "<g fill=\"#f00\" style=\"mix-blend-mode:multiply;fill:color(display-p3 1 0 0)\">\n<path d=\"M0 0h9\"/>\n</g>",
                "<g style='mix-blend-mode:multiply;fill:#f00;fill:color(display-p3 1 0 0)'><path d='M0 0h9'/></g>");
    }

    @Test
    void aColourBehindTheDrawingBecomesARectangle() {
        assertClean(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60\" height=\"40\" viewBox=\"-3 -2 6 4\">\n"
                        + "<rect x=\"-3\" y=\"-2\" width=\"6\" height=\"4\" fill=\"rgb(1, 2, 3)\" stroke=\"none\"/>\n"
                        + "<path d=\"M0 0h9\"/>\n</svg>\n",
                "<svg xmlns='http://www.w3.org/2000/svg' width='60' height='40' viewBox='-3 -2 6 4'"
                        + " style='background: rgb(1, 2, 3)'><path d='M0 0h9'/></svg>");
        assertClean(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60\" height=\"60\" viewBox=\"0 0 6 4\""
                        + " style=\"background:red\">\n<path d=\"M0 0h9\"/>\n</svg>\n",
                "<svg xmlns='http://www.w3.org/2000/svg' width='60' height='60' viewBox='0 0 6 4'"
                        + " style='background: red'><path d='M0 0h9'/></svg>");
    }

    @Test
    void aShortFormIsTakenApart() {
        assertInside(
                "<text font-style=\"normal\" font-variant=\"normal\" font-weight=\"bold\" font-stretch=\"normal\""
                        + " font-size=\"12px\" font-family=\"'Open Sans', serif\">a</text>",
                "<text style='font: bold 12px/1.2 \"Open Sans\", serif'>a</text>");
    }

    @Test
    void aLengthWithoutAUnitIsAnErrorInAStyle() {
        assertInside("<text font-size=\"9\">a</text>", "<text font-size='9' style='font-size: 12'>a</text>");
    }

    @Test
    void hiddenLayersGoUnlessSomethingDrawsThem() {
        assertInside(
                "<path d=\"M0 0h9\"/>\n<g display=\"none\">\n<path id=\"i1\" d=\"M1 1h9\"/>\n</g>\n<use href=\"#i1\"/>",
                "<g style='display:none'><text>told by a clerk</text></g><path d='M0 0h9'/><g display='none'><text"
                        + " display='none'>him</text><path id='p' d='M1 1h9'/></g><use href='#p'/>");
    }

    @Test
    void aHiddenLayerThatARuleShowsStays() {
        assertInside(
                "<g display=\"inline\">\n<path d=\"M0 0h9\"/>\n</g>",
                "<style>.a{display:inline}</style><g class='a' display='none'><path d='M0 0h9'/></g>");
    }

    @Test
    void textStaysAsItIsSpaced() {
        assertInside(
                "<text xml:space=\"preserve\"> a  <tspan>b &amp; &lt;c&gt;</tspan>\n<a>d</a>&#13;</text>",
                "<text xml:space='preserve'> a  <tspan><![CDATA[b & <c>]]></tspan>\n<a href='x'>d<script>e</script></a>&#13;"
                        + "<!-- f --></text>");
    }

    @Test
    void aPathIsCutWhereABrowserStopsReading() {
        assertInside("<path d=\"M0,0L\"/>", "<path d='M0,0LNaN,9'/>");
    }

    @Test
    void aTransformationHasTheFunctionsOfTheSpecificationOnly() {
        assertInside(
                "<g transform=\"matrix(1 0 0 1 5 5), skewX(2)\">\n<path d=\"M0 0h9\"/>\n</g>",
                "<g transform='matrix(1 0 0 1 5 5), skewX(2)'><path transform='trans20(l 1)' d='M0 0h9'/></g>");
    }

    @Test
    void aRootThatNeedsAnExtensionIsADrawingAllTheSame() {
        assertClean(
                drawing("\n<path d=\"M0 0h9\"/>\n"),
                drawing("<path d='M0 0h9'/>").replace(" width", " requiredExtensions=\"a\" width") + "\n<!-- b -->\n");
    }

    @Test
    void whatNeedsAnExtensionIsShownByNoBrowser() {
        assertInside(
                "<switch>\n<path d=\"M0 0h9\"/>\n</switch>",
                "<switch><foreignObject requiredExtensions='http://ns.adobe.com/Graphs/1.0/'><p/></foreignObject>"
                        + "<g requiredExtensions=''/><path d='M0 0h9'/></switch>");
    }

    @Test
    void movementsThatAreNotSeenAtFirstNorAtLastGo() {
        assertInside(
                "<circle r=\"9\"/>",
                "<circle r='9'><animate attributeName='r' values='9;12;9' dur='1s' repeatCount='indefinite'/>"
                        + "<animate attributeName='r' to='12' dur='1s'/>"
                        + "<animate attributeName='opacity' from='1' to='0' dur='1s'/>"
                        + "<animateTransform attributeName='transform' type='rotate' from='0 5 5' to='360 5 5' dur='1s'/>"
                        + "<set attributeName='r' to='1' begin='click'/></circle>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<animate attributeName='height' from='0' to='90' dur='1s'/>",
                "<animate attributeName='height' values='9;90' dur='1s' fill='freeze'/>",
                "<set attributeName='fill' to='red'/>",
                "<set attributeName='fill' to='red' begin='2s; 0s'/>",
                "<set attributeName='fill' to='red' begin='2s' fill='freeze'/>",
                "<animateTransform attributeName='transform' type='scale' from='0' to='1' dur='1s'/>",
                "<animateMotion path='M0 0h9' dur='1s'/>",
                "<discard begin='0s'/>",
            })
    void movementsThatAreSeenAreRefused(String movement) {
        String name = movement.substring(1).split("[ >]")[0];
        assertEquals(
                CHANGED + "a movement (<" + name + ">); save it as it stands in the end, or export it as PNG or WebP",
                refusal(drawing("<rect height='9' width='9'>" + movement + "</rect>")));
    }

    @Test
    void whatWouldLookDifferentIsRefused() {
        assertChanged("a picture of pixels (<image>)", "<image href='data:image/png;base64,AA'/>");
        assertChanged(
                "a picture of pixels (<image>)", "<image xmlns:l='http://www.w3.org/1999/xlink' l:href='a.png'/>");
        assertChanged("text or a page in HTML (<foreignObject>)", "<foreignObject><p xmlns='a'>1</p></foreignObject>");
        assertChanged("text or a page in HTML (<foreignObject>)", "<foreignObject>1</foreignObject>");
        assertChanged(
                "flowed text, which no browser shows (<flowRoot>)", "<flowRoot><flowPara>1</flowPara></flowRoot>");
        assertChanged("a filter with a picture of its own (<feImage>)", "<filter><feImage href='#a'/></filter>");
        assertChanged("a part of another file (<use>)", "<use href='other.svg#a'/>");
        assertChanged("a style sheet of its own file (@import)", "<style>@import 'a.css'; g{}</style>");
        assertChanged("a style sheet for 'print' alone", "<style media='print'>g{fill:red}</style>");
        assertChanged(
                "the style '@media (prefers-colo', which is not taken",
                "<style>@media (prefers-color-scheme: dark){}</style>");
        assertChanged("the style 'g:nth-child(2)', which is not taken", "<style>g:nth-child(2){fill:red}</style>");
        assertChanged("the style 'filter: blur(2px)', which is not taken", "<g style='filter: blur(2px)'/>");
        assertChanged("the style 'fill: url(a.svg#b)', which is not taken", "<g fill='url(a.svg#b)'/>");
        assertChanged("the style 'animation', which is not taken", "<style>g{animation: k 1s}</style>");
        assertChanged(
                "what refers to a part that is not taken (<meshgradient>)",
                "<meshgradient id='m'/><rect fill='url(#m)'/>");
        assertEquals(
                CHANGED + "a font of its own (@font-face); turn its text into paths, or export it as PNG or WebP",
                refusal(drawing("<style>@font-face{font-family:a;src:url(data:font/woff2;base64,AA)}</style>")));
        assertEquals(
                CHANGED + "a style sheet of its own file (<?xml-stylesheet?>)" + EXPORT,
                refusal("<?xml-stylesheet href='a.css'?>" + drawing("<g/>")));
    }

    private static void assertChanged(String part, String content) {
        assertEquals(CHANGED + part + EXPORT, refusal(drawing("<path d='M0 0h9'/>" + content)));
    }

    @Test
    void anEmptyImageAndAnEmptyForeignObjectShowNothing() {
        assertInside(
                "<path d=\"M0 0h9\"/>", "<path d='M0 0h9'/><image/><image href=' '/><foreignObject> </foreignObject>");
    }

    @Test
    void whatAsksTooMuchIsRefused() {
        String mend = "; simplify it, or export it as PNG or WebP";
        Map<String, byte[]> hostile = hostile();
        String many = "its parts refer to one another so that it has more than 1,000,000 elements";
        assertEquals(TOO_MUCH + many + mend, refusal(hostile.get("a bomb of uses")));
        assertEquals(TOO_MUCH + many + mend, refusal(hostile.get("a bomb of patterns")));
        assertEquals(TOO_MUCH + many + mend, refusal(hostile.get("a bomb of inherited patterns")));
        assertEquals(TOO_MUCH + many + mend, refusal(hostile.get("a bomb of marks")));
        assertEquals(TOO_MUCH + many + mend, refusal(hostile.get("many filters")));
        String circle = "its parts refer to one another in a circle";
        assertEquals(TOO_MUCH + circle + mend, refusal(hostile.get("a use of itself")));
        assertEquals(TOO_MUCH + circle + mend, refusal(hostile.get("a use of another that uses it")));
        assertEquals(TOO_MUCH + circle + mend, refusal(hostile.get("a mask of itself")));
        assertEquals(
                TOO_MUCH + "its elements lie more than 200 deep within one another" + mend,
                refusal(hostile.get("depth")));
        assertEquals(
                TOO_MUCH + "its parts lie more than 400 deep within one another" + mend,
                refusal(hostile.get("a long chain")));
        assertEquals(TOO_MUCH + "it has more than 100,000 elements" + mend, refusal(hostile.get("many elements")));
        assertEquals(
                TOO_MUCH + "its style sheets have too many rules for so many elements" + mend,
                refusal(hostile.get("many classes and rules")));
        assertEquals(
                TOO_MUCH + "its <feTurbulence> has numOctaves=\"100000\"" + mend,
                refusal(hostile.get("a filter of many octaves")));
        assertEquals(
                TOO_MUCH + "it has more than 5 MB" + mend,
                refusal(drawing("<path d='M" + "0 ".repeat(2_500_000) + "'/>")));
        assertEquals(
                TOO_MUCH + "it has a style sheet of more than 500,000 characters" + mend,
                refusal(drawing("<style>" + " ".repeat(500_001) + "</style>")));
        assertEquals(
                TOO_MUCH + "it has style sheets with more than 5,000 selectors" + mend,
                refusal(drawing("<style>" + ".a{fill:red}".repeat(5_001) + "</style>")));
        assertEquals(TOO_MUCH + "its hidden parts refer to one another" + mend, refusal(drawing(hiddenChain(9))));
    }

    private static String hiddenChain(int length) {
        StringBuilder chain = new StringBuilder("<path d='M0 0h9'/>");
        for (int i = 0; i < length; i++) {
            chain.append("<g display='none' id='h" + i + "'><use href='#h" + (i + 1) + "'/></g>");
        }
        return chain.toString();
    }

    @Test
    void whatMayBeAskedIsTaken() throws Exception {
        String large = drawing("<defs><g id='a'>" + "<path d='M0 0h9v9'/>".repeat(999) + "</g></defs>"
                + "<use href='#a'/>".repeat(990) + "<filter id='f'><feGaussianBlur stdDeviation='20 500'/></filter>"
                + "<marker id='m'><path d='M0 0h9'/></marker><path marker-mid='url(#m)' d='M" + "0 0 ".repeat(1_000)
                + "'/>" + "<g>".repeat(190) + "<g filter='url(#f)'/>" + "</g>".repeat(190));
        DrawingInspection.check(ImageCleaner.clean(large.getBytes(UTF_8)).bytes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "width='60' height='40' | 60 × 40",
                "width='60px' height='40.4px' viewBox='0 0 1 1' | 60 × 40",
                "width='100%' height='40' viewBox='0 0 300 200' | 60 × 40",
                "width='60' height='auto' viewBox='0,0,300,200' | 60 × 40",
                "width='100%' height='100%' viewBox='-9 -9 60 40' | 60 × 40",
                "viewBox='0 0 60 40' | 60 × 40",
                "width='72pt' height='1in' | 96 × 96",
                "width='25.4mm' height='2.54cm' | 96 × 96",
                "width='6pc' height='101.6Q' | 96 × 96",
                "width='2em' height='.5e2' | 32 × 50",
                "width='0.2' height='7' | 1 × 7",
            })
    void theSizeIsThatOfItsSidesOrOfItsViewBox(String attributes, String size) throws Exception {
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' " + attributes + "><path d='M0 0h9'/></svg>";
        CleanImage clean = ImageCleaner.clean(svg.getBytes(UTF_8));
        assertEquals(size, clean.width() + " × " + clean.height());
        assertFalse(clean.isScalable());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "width='60'",
                "width='100%' height='100%'",
                "width='-60' height='-40'",
                "viewBox='0 0 0 0'",
                "viewBox='0 0 60'",
                "width='1ex' height='1vw'",
                "style='width:60px;height:40px'"
            })
    void aDrawingThatSaysNoSizeIsRefused(String attributes) {
        assertEquals(
                "is a drawing that does not say how large it is; write width, height and viewBox into its <svg>, such as"
                        + " width=\"640\" height=\"480\" viewBox=\"0 0 640 480\"",
                refusal("<svg xmlns='http://www.w3.org/2000/svg' " + attributes + "><path d='M0 0h9'/></svg>"));
    }

    @Test
    void aDrawingIsAsLargeAsOtherImagesAtMost() {
        String fix = "; scale it down: the most is 20,000 pixels a side and 100 megapixels in all";
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' width='%s' height='%s'><path d='M0 0h9'/></svg>";
        assertEquals("is too large: 20,001 × 1 pixels" + fix, refusal(String.format(svg, "20001", "1")));
        assertEquals("is too large: 10,001 × 10,000 pixels" + fix, refusal(String.format(svg, "10001", "10000")));
        assertEquals("is too large: 4,294,967,295 × 9 pixels" + fix, refusal(String.format(svg, "9e99", "9")));
        assertEquals(
                "is damaged: its header says that it has no pixels; copy or download it again, or open it in an image"
                        + " program and save it anew",
                refusal(String.format(svg, "0", "9")));
    }

    @Test
    void drawingsAreReadInUtf8AndInUtf16() throws Exception {
        String svg = drawing("<text>Світанок</text>");
        String expected = new String(ImageCleaner.clean(svg.getBytes(UTF_8)).bytes(), UTF_8);
        assertTrue(expected.contains("Світанок"));
        for (byte[] each : List.of(
                marked(svg, UTF_8, "efbbbf"),
                marked(svg, UTF_16BE, "feff"),
                marked("<?xml version='1.0' encoding='utf-16'?>" + svg, UTF_16LE, "fffe"),
                ("<?xml version='1.0' encoding='utf-8' standalone='no'?>" + svg).getBytes(UTF_8))) {
            assertEquals(expected, new String(ImageCleaner.clean(each).bytes(), UTF_8));
        }
    }

    @Test
    void otherEncodingsAreRefused() {
        String svg = drawing("<text>é</text>");
        String what = "is a drawing or a page in an encoding that is not taken";
        String fix = "; save it in the encoding UTF-8, or export it as PNG or WebP";
        assertEquals(what + fix, refusal(svg.getBytes(ISO_8859_1)));
        assertEquals(what + fix, refusal(svg.getBytes(UTF_16LE)));
        assertEquals(what + fix, refusal(marked(svg, Charset.forName("UTF-32LE"), "fffe0000")));
        assertEquals(
                what + " ('windows-1251')" + fix,
                refusal(("<?xml version='1.0' encoding='windows-1251'?>" + svg).getBytes(ISO_8859_1)));
    }

    private static byte[] marked(String text, Charset charset, String mark) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HexFormat.of().parseHex(mark));
        bytes.writeBytes(text.getBytes(charset));
        return bytes.toByteArray();
    }

    @Test
    void aCompressedDrawingIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(drawing("<g/>").getBytes(UTF_8));
        }
        assertEquals(
                "is compressed, as drawings with the ending .svgz are; save it as plain SVG",
                refusal(bytes.toByteArray()));
    }

    @Test
    void aDocumentTypeThatDeclaresNothingIsPassedOver() {
        for (String type : List.of(
                "<!DOCTYPE svg>",
                "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.0//EN' 'http://www.w3.org/TR/2001/REC-SVG-20010904/DTD/svg10.dtd'>",
                "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\"\n \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\" >",
                "<!DOCTYPE svg SYSTEM 'svg.dtd'>")) {
            assertClean(
                    drawing("\n<path d=\"M0 0h9\"/>\n"),
                    "<?xml version='1.0'?>\n" + type + "<!-- a -->" + drawing("<path d='M0 0h9'/>"));
        }
    }

    @Test
    void aDocumentTypeThatDeclaresSomethingIsRefused() {
        assertEquals(
                "is a drawing with declarations of its own (<!DOCTYPE … [ … ]>), which are never read;"
                        + " save it as plain SVG, without what is for its editor alone, or export it as PNG or WebP",
                refusal("<!DOCTYPE svg [<!ENTITY ns \"http://www.w3.org/2000/svg\">]>" + drawing("<g/>")));
    }

    @Test
    void aPageIsRefused() {
        String fix = "; save the picture itself, as JPEG, PNG, GIF, WebP, AVIF or SVG";
        for (String page :
                List.of("<!DOCTYPE html><p>a", "<html><p>a</p></html>", "<svg:g xmlns:svg='a'/>", "<?php a ?><p/>")) {
            String refusal = refusal(page);
            assertTrue(refusal.startsWith("is a page or a document, not a picture (it begins with '<"), refusal);
            assertTrue(refusal.endsWith(fix), refusal);
        }
    }

    @Test
    void aDrawingWithoutItsNamespaceIsRefused() {
        assertEquals(
                "is a drawing that does not say so, and no browser would show it;"
                        + " write xmlns=\"http://www.w3.org/2000/svg\" into its <svg>, or export it as PNG or WebP",
                refusal("<svg width='9' height='9'><path d='M0 0h9'/></svg>"));
    }

    @Test
    void whatIsNotWellFormedIsDamagedWithItsLine() {
        String again = "; copy or download it again, or open it in an image program and save it anew";
        assertEquals(
                "is damaged: its XML is not well-formed in line 4" + again,
                refusal("<?xml version='1.0'?>\n<!--\n-->" + drawing("\n<g a='1' a='2'/>")));
        assertEquals(
                "is damaged: its XML is not well-formed in line 1" + again, refusal(drawing("<text>&nbsp;</text>")));
        assertEquals(
                "is damaged: its XML is not well-formed in line 1" + again,
                refusal(drawing("<g inkscape:label='a'/>")));
    }

    @Test
    void aDrawingThatShowsNothingIsRefused() {
        for (String content : List.of("", "<g/>", "<script>draw()</script>", "<defs><path d='M0 0h9'/></defs>")) {
            assertEquals(
                    "is damaged: it holds no picture; copy or download it again, or open it in an image program and save"
                            + " it anew",
                    refusal(drawing(content)));
        }
    }

    @Test
    void anyBytesBecomeAHarmlessDrawingOrAreRefused() throws Exception {
        var random = new Random(20270512);
        List<byte[]> ordinary = new ArrayList<>();
        for (Path file : ordinary()) {
            ordinary.add(Files.readAllBytes(file));
        }
        List<byte[]> samples = new ArrayList<>(ordinary);
        hostile().values().stream().filter(each -> each.length < 4_000).forEach(samples::add);
        int cleaned = 0;
        for (int i = 0; i < 4_000; i++) {
            List<byte[]> first = i % 4 == 0 ? samples : ordinary;
            byte[] one = first.get(random.nextInt(first.size()));
            byte[] other = samples.get(random.nextInt(samples.size()));
            cleaned += isHarmlessOrRefused("round " + i, mutated(one, other, random)) ? 1 : 0;
        }
        assertTrue(cleaned > 600, "only " + cleaned + " were cleaned, so the loop says little");
    }

    /** Whole attributes and elements change places, which changes of single bytes would not bring about. */
    private static byte[] mutated(byte[] one, byte[] other, Random random) {
        String text = new String(one, ISO_8859_1);
        String others = new String(other, ISO_8859_1);
        for (int change = random.nextInt(4); change >= 0; change--) {
            Pattern part = random.nextInt(3) == 0 ? WHOLE_ELEMENT : ATTRIBUTE;
            List<MatchResult> here = part.matcher(text).results().toList();
            List<MatchResult> there = part.matcher(others).results().toList();
            if (!here.isEmpty() && !there.isEmpty()) {
                MatchResult at = here.get(random.nextInt(here.size()));
                String taken = there.get(random.nextInt(there.size())).group();
                int from = random.nextBoolean() ? at.start() : at.end();
                text = text.substring(0, from) + taken + text.substring(at.end());
            }
        }
        byte[] bytes = text.getBytes(ISO_8859_1);
        if (random.nextInt(8) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    private static String drawing(String content) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60\" height=\"40\">" + content + "</svg>\n";
    }

    /** What stays of the content of a drawing. */
    private static void assertInside(String expected, String content) {
        assertClean(drawing("\n" + expected + "\n"), drawing(content));
    }

    private static void assertClean(String expected, String svg) {
        try {
            assertEquals(
                    expected, new String(ImageCleaner.clean(svg.getBytes(UTF_8)).bytes(), UTF_8));
        } catch (UnfitImageException e) {
            throw new AssertionError(svg, e);
        }
    }

    private static String refusal(String svg) {
        return refusal(svg.getBytes(UTF_8));
    }

    private static String refusal(byte[] bytes) {
        return assertThrows(UnfitImageException.class, () -> ImageCleaner.clean(bytes))
                .getMessage();
    }
}
