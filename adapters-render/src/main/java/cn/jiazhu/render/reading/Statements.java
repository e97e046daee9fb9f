package cn.jiazhu.render.reading;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.domain.verification.Statement;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/// What files say of their copy to machines: the attachment of a PDF, the CustomDatas of an OFD. One line of JSON as
/// the issuer writes it, or nothing; whoever spelt it otherwise has not our file.
final class Statements {

    private static final String START = "{\"ZZLXDM\":\"";
    private static final int LONGEST = 64 << 10;

    private static final String MEMBER = "\"(\\w{1,40}+)\":\"((?:[^\"\\\\]|\\\\[\"\\\\])*+)\"";
    private static final String MEMBERS = MEMBER + "(?:," + MEMBER + ")*+";
    private static final Pattern FORM = Pattern.compile(
            "\\{" + MEMBERS + ",\"specialties\":\\[(?:\\{" + MEMBERS + "\\}(?:,\\{" + MEMBERS + "\\})*+)?\\]\\}");
    private static final Pattern EACH = Pattern.compile(MEMBER);

    /// What stands in the first part of an OFD of ours.
    private static final Set<String> NAMES = Set.of(
            "OFD",
            "DocBody",
            "DocInfo",
            "DocID",
            "Title",
            "Author",
            "CreationDate",
            "Creator",
            "CustomDatas",
            "CustomData",
            "DocRoot",
            "Signatures");

    private Statements() {}

    /// The last one, which a reader of the file would show.
    static Optional<Statement> ofPdf(byte[] file, String latin) {
        int start = latin.lastIndexOf(START);
        int end = start < 0 ? -1 : latin.indexOf('\n', start);
        if (end < 0 || end - start > LONGEST) {
            return Optional.empty();
        }
        return text(file, start, end)
                .filter(json -> FORM.matcher(json).matches())
                .map(Statements::ofJson);
    }

    static Optional<Statement> ofOfd(Bytes start) {
        try {
            var flat = new LinkedHashMap<String, String>();
            List<Element> all = HostileXml.all(HostileXml.root(start, "OFD", NAMES), "CustomData");
            all.forEach(data -> flat.put(data.getAttribute("Name"), data.getTextContent()));
            return flat.isEmpty() || flat.size() < all.size() ? Optional.empty() : Optional.of(Statement.ofFile(flat));
        } catch (Unreadable _) {
            return Optional.empty();
        }
    }

    private static Statement ofJson(String json) {
        Map<String, String> flat = new LinkedHashMap<>();
        Matcher members = EACH.matcher(json);
        while (members.find()) {
            String value = members.group(2).replaceAll("\\\\(.)", "$1");
            flat.merge(members.group(1), value, (all, next) -> all + ";" + next);
        }
        return Statement.ofFile(flat);
    }

    private static Optional<String> text(byte[] file, int start, int end) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file, start, end - start))
                    .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
