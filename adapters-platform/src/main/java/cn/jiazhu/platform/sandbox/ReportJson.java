package cn.jiazhu.platform.sandbox;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.Specialty;
import cn.jiazhu.domain.registry.RegistryReport;
import cn.jiazhu.domain.registry.RegistryReport.Announced;
import cn.jiazhu.domain.registry.RegistryReport.Registered;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

/// Writes a report as a province would put it into a batch.
final class ReportJson {

    private static final JsonMapper JSON = new JsonMapper();

    private ReportJson() {}

    static JsonNode of(long sequence, RegistryReport report, Map<ImageKind, Bytes> images) {
        ObjectNode item = JSON.createObjectNode().put("sequence", sequence);
        switch (report) {
            case Registered(var type, var facts, var _) ->
                registered(item.put("kind", "registered").put("type", type.shortName()), facts);
            case Announced(var type, var holder, var announcement) ->
                item.put("kind", "announced")
                        .put("type", type.shortName())
                        .put("name", holder.name().text())
                        .put("id_type", holder.id().type().code())
                        .put("id_number", holder.id().number())
                        .put("application", announcement.application().code())
                        .put("announced_on", announcement.announcedOn().toString())
                        .put("province", announcement.province());
        }
        images.forEach((kind, bytes) -> item.put(
                kind.name().toLowerCase(Locale.ROOT), Base64.getEncoder().encodeToString(bytes.array())));
        return item;
    }

    private static void registered(ObjectNode item, Facts facts) {
        item.put("number", facts.number().text())
                .put("identifier", facts.identifier().toString())
                .put("name", facts.name().text())
                .put("gender", facts.gender().printed())
                .put("birth_date", facts.birthDate().toString())
                .put("id_type", facts.holder().type().code())
                .put("id_number", facts.holder().number())
                .put("employer", facts.employer().name())
                .put("employer_uscc", facts.employer().creditCode().text())
                .put("issued_on", facts.issuedOn().toString())
                .put("state", facts.state().chinese())
                .put("state_from", facts.stateFrom().toString());
        var specialties = item.putArray("specialties");
        for (Specialty specialty : facts.specialties()) {
            specialties
                    .addObject()
                    .put("specialty", specialty.name())
                    .put("valid_from", specialty.validity().first().toString())
                    .put("valid_to", specialty.validity().last().toString());
        }
    }
}
