package org.dateline.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells by its words a block that stands in an article and is none of it: a label, a pointer, an appeal. */
final class FurnitureText {

    /** A whole block of these words is a label of the page. */
    private static final Pattern LABEL = whole(
            "adverti[sz]ements?|adverts?|advertising|ad|anzeige|werbung|publicité|publicidad|pubblicità|реклама|reklama|sponsored"
                    + "|comments?|no comments|kommentare?|comentarios|share(?: this)?(?: article| story| post| page)?|teilen|compartir|partager|print(?: this)?(?: page| article)?|drucken|email(?: this)?|close|caption|credit|loading|menu|play|watch|live|video|gallery|slideshow|image|photos?|up next|recommended|trending|most read|most popular|latest|weiterlesen|continue reading|read more|read (?:the )?full (?:story|article)|more|mehr|see more|show more|see full gallery|next|prev(?:ious)?|next prev|prev next|back to top|zurück|voltar|top stories|related(?: articles?| stories| content| topics| posts| links| news| coverage)?|you (?:may|might) also like|more from .{1,40}|more (?:news|stories|on this(?: story| topic)?)|story continues(?: below)?(?: advertisement)?|article continues (?:below|after).{0,30}|this slideshow requires javascript|inhaltsverzeichnis|contents|table of contents|externer inhalt|lesen sie auch|auch (?:lesen|interessant)|zum weiterlesen|lust auf mehr|mehr zum thema|das könnte sie auch interessieren|empfehlungen aus der redaktion|weitere (?:artikel|informationen|themen)|zusatzinformationen|lea también|te puede interesar|veja também|leia também|leia mais|à lire aussi|lire aussi|leggi anche|czytaj (?:też|także|więcej)|zobacz (?:też|także)|читайте (?:также|также по теме|ещё|еще|також|теж)|дивіться також|смотрите также|explore further|vorheriges|nächstes|facebook|twitter|whatsapp|linkedin|(?:(?:facebook|twitter|google\\+?|whatsapp|email|linkedin|pinterest|telegram|reddit|instagram)\\W{0,3})+|originaltext|tags?|topics?|themen|schlagworte|share this:|aktualisiert am|toggle caption|hide caption|enlarge this image|view gallery|sign up|log in|subscribe|newsletter|the biggest stories.{0,60}|key takeaways from.{0,5}");

    private static final Pattern COUNTER = Pattern.compile(
            "^(?:image|photo|slide|bild|foto|imagen|фото)?\\s*\\d{1,3}\\s*(?:of|/|von|de|из|з|sur)\\s*\\d{1,3}$|^\\d(?: \\d){2,}$");

    /** What begins so points to another article. */
    private static final Pattern POINTER = Pattern.compile(
            "^[\\[(>»▶→•*\\s-]*(?:(?:related|read more|read also|also read|read next|see also|also see|also|more|see more|watch|listen|don't miss|must read|recommended|you may (?:also )?like|check out|lea también|lea más|lea|lee también|ver también|vea también|mira también|te puede interesar|veja também|veja mais|leia também|leia mais|saiba mais|lesen sie auch|lesen sie (?:dazu|mehr|hier|das).{0,12}|auch lesen|auch interessant|weiterlesen|mehr dazu|mehr zum thema|siehe auch|lies auch|zum thema|passend dazu|à lire(?: aussi)?|lire aussi|lire également|voir aussi|leggi anche|leggi|czytaj (?:też|także|również|więcej)|zobacz (?:też|także|również)|przeczytaj|читайте (?:также|також|теж|ещё|еще|больше|більше)|по теме|по темі|смотрите также|дивіться також|lees ook|läs också|læs også|les også|lue myös|okuyun)(?: [^:]{0,30})?\\s*[:：|»>–]|(?:read more|read also|lesen sie auch|lea también|veja também|à lire aussi|leggi anche|czytaj także|читайте також|читайте также)\\s)");

    /** What asks the reader for something. */
    private static final Pattern APPEAL = Pattern.compile(
            "(?U)\\b(?:sign up (?:for|to|here|now)|subscribe (?:to|now|here|today|for)|get (?:the|our|all) .{0,40}(?:inbox|newsletter|app\\b)|(?:to|in|into) your inbox|our (?:free )?(?:daily |weekly )?(?:email )?newsletter|download (?:the|our) .{0,30}app|follow (?:us|me|him|her|them|.{2,25}) (?:on|@)|like us on|join (?:our|us on|the conversation)|click here (?:to|for)|tell us what you think|have a tip\\?|send (?:us|your) (?:tips|an email)|become a (?:member|subscriber|patron)|support (?:us|our)|make a donation|please (?:subscribe|donate|consider)|already a subscriber|first-time subscribers|exclusive content|all rights reserved|copyright ©|may not be (?:published|reproduced|reprinted)|republished with permission|is not responsible for the opinion|newsletter abonnieren|abonnieren sie|jetzt abonnieren|folgen sie uns|folge uns|melden sie sich .{0,20}an|suscríbete|suscríbase|síguenos|sigue(?:nos)? .{0,15}en|únete|canal de (?:telegram|whatsapp|youtube)|abonnez-vous|suivez-nous|inscrivez-vous|assine|inscreva-se|siga-nos|iscriviti|abbonati|seguici|підписуйтесь|підпишіться|подписывайтесь|подпишитесь|наш(?:ем|ого|ому)? telegram|zapisz się|subskrybuj|zapraszamy .{0,20}subskrypcji|dołącz do|obserwuj nas|privatsphäre|jede kleine spende|gefällt dir unser)");

    private static final Pattern CREDIT = Pattern.compile(
            "(?s)^\\W*(?:(?:main )?(?:image|photo|picture|foto|bild|photograph|fotos|photos|video|imagen|crédit|crédito|credit|archivbild|symbolbild|beitragsbild|titelbild|фото|зображення|zdjęcie|fot\\.)s?(?: credit| source| courtesy)?\\s*(?:by|via|from|credit|von|:|©|/|=).{0,80}|.{0,80}©.{0,80}|\\(?(?:image|photo) credit:.{0,80}|(?:.{0,60}/\\s*)?(?:getty(?: images)?(?:/\\w+)?|reuters|afp|dpa|imago|ap photo|picture alliance)\\.?)$");

    /** More words than this are an article's own, whatever they hold. */
    private static final int LONGEST_APPEAL = 45;

    private static final int LONGEST_POINTER = 40;

    private static final int LONGEST = 400;

    private FurnitureText() {}

    private static Pattern whole(String words) {
        return Pattern.compile("^\\W*(?:" + words + ")\\W*$");
    }

    /** The rule by which a block is none of the article. */
    static Optional<String> rule(Block block) {
        String text = block.text().toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        int words = block.words();
        if (words <= 12
                && (LABEL.matcher(text).matches() || COUNTER.matcher(text).find())) {
            return Optional.of("label");
        }
        if (words <= LONGEST_POINTER && POINTER.matcher(text).find() && pointsElsewhere(block)) {
            return Optional.of("related stories");
        }
        if (words <= LONGEST_APPEAL && APPEAL.matcher(text).find() && !block.isHeading()) {
            return Optional.of("appeal");
        }
        return words <= 16 && CREDIT.matcher(text).matches() ? Optional.of("credit") : Optional.empty();
    }

    private static boolean pointsElsewhere(Block block) {
        return block.linkDensity() > 0.25 || !block.endsSentence();
    }
}
