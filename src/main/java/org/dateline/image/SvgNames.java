package org.dateline.image;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The elements, attributes and styles of which a drawing may be made. What stands on none of these lists is not written.
 *
 * <p>spec: SVG 2 with Filter Effects 1, CSS Masking 1, Compositing 1; of these all that shows something by itself, and
 * nothing that acts, moves, asks, embeds or describes.
 */
final class SvgNames {

    static final String NAMESPACE = "http://www.w3.org/2000/svg";

    /** What is drawn where it stands. */
    static final Set<String> SHAPES = Set.of(
            "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "textPath", "use");

    /** Of these, what can have a mark at each of its points. */
    static final Set<String> MARKED = Set.of("path", "line", "polyline", "polygon");

    /** What is drawn only where something refers to it. */
    static final Set<String> ONLY_BY_REFERENCE = Set.of(
            "defs",
            "symbol",
            "linearGradient",
            "radialGradient",
            "pattern",
            "clipPath",
            "mask",
            "marker",
            "filter",
            "style");

    /** Where characters are text that is seen. */
    static final Set<String> TEXT = Set.of("text", "tspan", "textPath");

    /** The steps of a filter, and their parts. Not among them: feImage, which loads something. */
    static final Set<String> FILTER_PARTS = Set.of(
            "feBlend",
            "feColorMatrix",
            "feComponentTransfer",
            "feComposite",
            "feConvolveMatrix",
            "feDiffuseLighting",
            "feDisplacementMap",
            "feDistantLight",
            "feDropShadow",
            "feFlood",
            "feFuncA",
            "feFuncB",
            "feFuncG",
            "feFuncR",
            "feGaussianBlur",
            "feMerge",
            "feMergeNode",
            "feMorphology",
            "feOffset",
            "fePointLight",
            "feSpecularLighting",
            "feSpotLight",
            "feTile",
            "feTurbulence");

    /** What holds others. A link leads nowhere without its address, and is a group like any other. */
    private static final Set<String> GROUPS = Set.of("svg", "g", "a", "switch", "stop");

    /** What may refer to a part of the drawing by its attribute {@code href}. */
    static final Set<String> REFERRING = Set.of("use", "textPath", "linearGradient", "radialGradient", "pattern");

    /** Elements of SVG that are seen, and are not taken: whoever drew them must know. */
    static final Map<String, String> SEEN = Map.of(
            "image", "a picture of pixels (<image>)",
            "feImage", "a filter with a picture of its own (<feImage>)",
            "foreignObject", "text or a page in HTML (<foreignObject>)",
            "flowRoot", "flowed text, which no browser shows (<flowRoot>)");

    /** Elements that change others while time passes. */
    static final Set<String> MOVING =
            Set.of("animate", "animateColor", "animateTransform", "animateMotion", "set", "discard");

    /** Properties of which a value may be a part of the drawing. */
    static final Set<String> REFERRING_PROPERTIES = Set.of(
            "fill", "stroke", "clip-path", "mask", "filter", "marker", "marker-start", "marker-mid", "marker-end");

    /** Of these, those that a group hands down to all within it. */
    static final Set<String> PAINTING_PROPERTIES = Set.of("fill", "stroke");

    static final Set<String> MARKING_PROPERTIES = Set.of("marker", "marker-start", "marker-mid", "marker-end");

    /** Properties that are attributes too. */
    private static final Set<String> PRESENTATION = Set.of(
            "alignment-baseline",
            "baseline-shift",
            "clip-path",
            "clip-rule",
            "color",
            "color-interpolation",
            "color-interpolation-filters",
            "color-rendering",
            "direction",
            "display",
            "dominant-baseline",
            "fill",
            "fill-opacity",
            "fill-rule",
            "filter",
            "flood-color",
            "flood-opacity",
            "font-family",
            "font-size",
            "font-size-adjust",
            "font-stretch",
            "font-style",
            "font-variant",
            "font-weight",
            "glyph-orientation-horizontal",
            "glyph-orientation-vertical",
            "image-rendering",
            "letter-spacing",
            "lighting-color",
            "marker-end",
            "marker-mid",
            "marker-start",
            "mask",
            "mask-type",
            "opacity",
            "overflow",
            "paint-order",
            "shape-rendering",
            "stop-color",
            "stop-opacity",
            "stroke",
            "stroke-dasharray",
            "stroke-dashoffset",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-miterlimit",
            "stroke-opacity",
            "stroke-width",
            "text-anchor",
            "text-decoration",
            "text-rendering",
            "transform-origin",
            "unicode-bidi",
            "vector-effect",
            "visibility",
            "word-spacing",
            "writing-mode");

    private static final Set<String> STYLE_ONLY = Set.of(
            "background",
            "background-color",
            "cx",
            "cy",
            "font",
            "font-feature-settings",
            "font-kerning",
            "font-variant-caps",
            "font-variant-east-asian",
            "font-variant-ligatures",
            "font-variant-numeric",
            "font-variant-position",
            "font-variation-settings",
            "height",
            "isolation",
            "marker",
            "mix-blend-mode",
            "r",
            "rx",
            "ry",
            "text-decoration-color",
            "text-decoration-line",
            "text-decoration-style",
            "text-decoration-thickness",
            "text-orientation",
            "text-shadow",
            "text-transform",
            "text-underline-offset",
            "transform",
            "transform-box",
            "white-space",
            "width",
            "x",
            "y");

    /** Attributes that are properties too, but not in every browser. */
    private static final Set<String> NOT_EVERYWHERE = Set.of(
            "font-size-adjust", "glyph-orientation-horizontal", "glyph-orientation-vertical", "transform-origin");

    /** Where elements are, as properties. */
    private static final Map<String, Set<String>> GEOMETRY = Map.of(
            "rect", Set.of("x", "y", "width", "height", "rx", "ry"),
            "circle", Set.of("cx", "cy", "r"),
            "ellipse", Set.of("cx", "cy", "rx", "ry"));

    /** Properties that change a picture, or make it move, and are not taken. */
    static final Set<String> CHANGING_PROPERTIES = Set.of(
            "all",
            "animation",
            "animation-name",
            "backdrop-filter",
            "background-image",
            "d",
            "mask-image",
            "offset",
            "offset-path",
            "perspective",
            "rotate",
            "scale",
            "translate",
            "-webkit-animation",
            "-webkit-animation-name",
            "-webkit-filter",
            "-webkit-mask",
            "-webkit-mask-image",
            "-webkit-transform",
            "zoom");

    /** Attributes whose value is a length, a number, several of them, or a word of the specification. */
    private static final Set<String> PLAIN = Set.of(
            "amplitude",
            "azimuth",
            "baseFrequency",
            "bias",
            "clipPathUnits",
            "cx",
            "cy",
            "diffuseConstant",
            "divisor",
            "dx",
            "dy",
            "edgeMode",
            "elevation",
            "exponent",
            "filterUnits",
            "fr",
            "fx",
            "fy",
            "gradientUnits",
            "height",
            "in",
            "in2",
            "intercept",
            "k1",
            "k2",
            "k3",
            "k4",
            "kernelMatrix",
            "kernelUnitLength",
            "lengthAdjust",
            "limitingConeAngle",
            "markerHeight",
            "markerUnits",
            "markerWidth",
            "maskContentUnits",
            "maskUnits",
            "method",
            "mode",
            "numOctaves",
            "offset",
            "operator",
            "order",
            "orient",
            "pathLength",
            "patternContentUnits",
            "patternUnits",
            "points",
            "pointsAtX",
            "pointsAtY",
            "pointsAtZ",
            "preserveAlpha",
            "preserveAspectRatio",
            "primitiveUnits",
            "r",
            "radius",
            "refX",
            "refY",
            "result",
            "rotate",
            "rx",
            "ry",
            "scale",
            "seed",
            "side",
            "slope",
            "spacing",
            "specularConstant",
            "specularExponent",
            "spreadMethod",
            "startOffset",
            "stdDeviation",
            "stitchTiles",
            "surfaceScale",
            "systemLanguage",
            "tableValues",
            "targetX",
            "targetY",
            "textLength",
            "type",
            "values",
            "viewBox",
            "width",
            "x",
            "x1",
            "x2",
            "xChannelSelector",
            "y",
            "y1",
            "y2",
            "yChannelSelector",
            "z",
            "lang",
            "xml:lang",
            "xml:space");

    private static final Set<String> TRANSFORMS = Set.of("transform", "gradientTransform", "patternTransform");

    private static final Pattern ID = Pattern.compile("[^\\s()'\"\\\\]{1,1000}");

    private SvgNames() {}

    static boolean isElement(String name) {
        return SHAPES.contains(name)
                || ONLY_BY_REFERENCE.contains(name)
                || FILTER_PARTS.contains(name)
                || GROUPS.contains(name);
    }

    /** Whether it is a property of styles that may be declared. */
    static boolean isProperty(String name) {
        return name.startsWith("--") || PRESENTATION.contains(name) || STYLE_ONLY.contains(name);
    }

    /** Whether it is an attribute that is a property too. */
    static boolean isPresentation(String name) {
        return PRESENTATION.contains(name);
    }

    /** Whether an attribute says the same as the property, in every browser. */
    static boolean canBeAttribute(String element, String property) {
        return PRESENTATION.contains(property) && !NOT_EVERYWHERE.contains(property)
                || GEOMETRY.getOrDefault(element, Set.of()).contains(property);
    }

    /** Whether the attribute's value is all letters, digits and the signs that numbers have. */
    static boolean isPlain(String name) {
        return PLAIN.contains(name);
    }

    static boolean isTransform(String name) {
        return TRANSFORMS.contains(name);
    }

    /** Whether something can be named so and be referred to. */
    static boolean isId(String id) {
        return ID.matcher(id).matches();
    }
}
