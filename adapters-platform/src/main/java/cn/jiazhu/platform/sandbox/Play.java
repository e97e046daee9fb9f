package cn.jiazhu.platform.sandbox;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.registry.RegistryReport.Registered;
import cn.jiazhu.platform.sandbox.page.Offer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The ways in which a province reports, right and wrong. Each changes the holder's employer: what is wrong with it
/// must
/// not undo that.
enum Play {
    NORMAL("正常", "In order", "报一次换单位。"),
    LATE("迟到", "Late", "先报新的，再报旧的：旧的被拒绝。"),
    TWICE("重复", "Duplicated", "同一批报两次：两次回答一样，只改一次。"),
    OUT_OF_ORDER("乱序", "Out of order", "一批里新的在前、旧的在后：旧的被拒绝。"),
    CONTRADICTORY("矛盾", "Contradictory", "同一个序号报两种内容：第二种被拒绝。"),
    INTERRUPTED("中断", "Interrupted", "报到一半断线，再报同一批：只改一次。");

    private static final Map<ImageKind, Bytes> NO_IMAGES = Map.of();

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts
    private final Offer offer;

    Play(String chinese, String english, String brings) {
        this.offer = new Offer(name(), chinese, english, brings);
    }

    Offer offer() {
        return offer;
    }

    /// What was sent, and what was answered.
    record Exchange(String sent, ProvincialSystem.Reply reply) {}

    List<Exchange> play(ProvincialSystem system, Certificate certificate, Facts known, LocalDate today) {
        Facts moved = new Registering(known, today).withAnotherEmployer();
        long older = system.next();
        long newer = system.next();
        JsonNode first = item(certificate, older, known);
        JsonNode second = item(certificate, newer, moved);
        return switch (this) {
            case NORMAL -> List.of(send(system, "换单位", second));
            case LATE -> List.of(send(system, "换单位", second), send(system, "原单位，序号较小", first));
            case TWICE -> {
                String batch = system.signed(List.of(second));
                yield Stream.of("换单位", "同一批，再报一次")
                        .map(sent -> new Exchange(sent, system.send(batch)))
                        .toList();
            }
            case OUT_OF_ORDER -> List.of(send(system, "换单位；原单位，序号较小", second, first));
            case CONTRADICTORY -> List.of(send(system, "换单位；原单位，序号相同", second, item(certificate, newer, known)));
            case INTERRUPTED -> {
                String batch = system.signed(List.of(second));
                cutOff(system, batch);
                yield List.of(new Exchange("换单位，第一次只传了一半就断线", system.send(batch)));
            }
        };
    }

    private static Exchange send(ProvincialSystem system, String sent, JsonNode... items) {
        return new Exchange(sent, system.send(system.signed(List.of(items))));
    }

    private static JsonNode item(Certificate certificate, long sequence, Facts facts) {
        return ReportJson.of(sequence, new Registered(certificate.type(), facts), NO_IMAGES);
    }

    /// Promises all of it, sends half, and hangs up.
    private static void cutOff(ProvincialSystem system, String batch) {
        var to = system.ministry();
        String head = "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Type: application/jose\r\nContent-Length: %d\r\n\r\n"
                .formatted(to.getRawPath(), to.getRawAuthority(), batch.length());
        try (var socket = new Socket(to.getHost(), to.getPort())) {
            socket.getOutputStream()
                    .write((head + batch.substring(0, batch.length() / 2)).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new IllegalStateException("the ministry does not answer", e);
        }
    }
}
