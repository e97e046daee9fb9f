package cn.jiazhu.bootstrap;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Every setting there is. File, environment, flags, `jiazhu settings` and the documents all follow this one table.
enum Setting {
    MODE(
            "mode",
            Form.MODE,
            "sandbox",
            "sandbox: everything played and embedded; production: the real parts",
            "sandbox：一切由程序模拟并内置；production：接真实系统"),
    DATA_FOLDER("data-folder", Form.TEXT, "", "where the sandbox keeps its database and keys", "演示环境存放数据库和密钥的目录"),
    BASE_ADDRESS(
            "base-address", Form.ADDRESS, "", "where strangers reach us; printed in every QR", "公众访问本系统的地址，印在每个二维码里"),
    PUBLIC_ADDRESS(
            "public.address",
            Form.TEXT,
            "",
            "interface of pages and API; sandbox: loopback, production: all",
            "页面和接口监听的网卡；演示环境只在本机，生产环境为全部"),
    PUBLIC_PORT("public.port", Form.PORT, "8080", "port of pages and API", "页面和接口的端口"),
    TLS_CERTIFICATE(
            "tls.certificate",
            Form.TEXT,
            "",
            "of pages and API: PEM, the server's own and those above it",
            "页面和接口的证书：PEM，先服务器证书，后上级证书"),
    TLS_KEY(
            "tls.key",
            Form.TEXT,
            "",
            "the key of tls.certificate: PEM, PKCS#8, readable to us alone",
            "tls.certificate的私钥：PEM，PKCS#8，只许本程序读取"),
    TRUSTED_PROXIES(
            "trusted-proxies",
            Form.NETWORKS,
            "",
            "whose X-Forwarded-For is believed: 10.0.0.0/8, …",
            "采信哪些代理的X-Forwarded-For：10.0.0.0/8，…"),
    OBSERVABILITY_ADDRESS(
            "observability.address", Form.TEXT, "127.0.0.1", "interface of health and metrics", "健康检查和指标监听的网卡"),
    OBSERVABILITY_PORT("observability.port", Form.PORT, "9090", "port of health and metrics", "健康检查和指标的端口"),
    OPERATORS_ADDRESS("operators.address", Form.TEXT, "127.0.0.1", "interface of the operators' console", "加注工作台监听的网卡"),
    OPERATORS_PORT("operators.port", Form.PORT, "9091", "port of the operators' console", "加注工作台的端口"),
    OPERATORS_BASE_ADDRESS(
            "operators.base-address", Form.ADDRESS, "", "where operators reach the console", "操作员访问工作台的地址"),
    SANDBOX_PORT("sandbox.port", Form.PORT, "8081", "port of the simulators, always on loopback", "模拟系统的端口，只在本机"),
    DATABASE_URL(
            "database.url",
            Form.TEXT,
            "",
            "jdbc:postgresql://…; the sandbox brings its own",
            "jdbc:postgresql://…；演示环境自带数据库"),
    DATABASE_USER(
            "database.user",
            Form.TEXT,
            "",
            "the application's role: no DDL, no DELETE of what was issued",
            "程序使用的数据库角色：不能改结构，不能删除已签发的数据"),
    DATABASE_PASSWORD("database.password", Form.SECRET, "", "of the application's role", "上述角色的密码"),
    DATABASE_OWNER(
            "database.owner",
            Form.TEXT,
            "",
            "the role that migrates; without one, another node does",
            "升级数据库结构的角色；未设时由其他节点升级"),
    DATABASE_OWNER_PASSWORD("database.owner-password", Form.SECRET, "", "of the role that migrates", "升级角色的密码"),
    DATA_KEY(
            "data-key",
            Form.KEY,
            "",
            "32 bytes in base64; encrypts ID numbers; sandbox: a file in the data folder",
            "32字节，base64；用于加密证件号码；演示环境为数据目录里的文件"),
    PLATFORM_ADDRESS("platform.address", Form.ADDRESS, "", "the national platform", "国家政务服务平台的地址"),
    PLATFORM_ISSUER("platform.issuer", Form.TEXT, "", "the platform's name in its answers", "平台在应答里的名称"),
    PLATFORM_CLIENT("platform.client", Form.TEXT, "", "our name at the platform", "本系统在平台的名称"),
    PLATFORM_PUBLIC_KEY(
            "platform.public-key",
            Form.TEXT,
            "",
            "the platform's ES256 key, X.509 in base64",
            "平台的ES256公钥，X.509，base64"),
    KEYS_FOLDER(
            "keys.folder",
            Form.TEXT,
            "",
            "the issuer's keys, see `jiazhu keys`; sandbox: made in the data folder",
            "签发用的密钥，见jiazhu keys；演示环境在数据目录里生成"),
    KEYS_PASSWORD(
            "keys.password",
            Form.SECRET,
            "",
            "of the PKCS#12 files in it; sandbox: a file in the folder",
            "其中PKCS#12文件的密码；演示环境为目录里的文件"),
    KEYS_DEVICE(
            "keys.pkcs11.library",
            Form.TEXT,
            "",
            "of a device that holds keys for PDFs; SM2 keys stay in the folder",
            "存放PDF签名密钥的密码设备；SM2密钥仍在目录里"),
    KEYS_DEVICE_SLOT(
            "keys.pkcs11.slot", Form.NUMBER, "", "the slot of its token; otherwise the first", "密码设备的槽位；未设时用第一个"),
    KEYS_DEVICE_PIN("keys.pkcs11.pin", Form.SECRET, "", "of the token's user", "密码设备的用户口令"),
    SEAL_FILE(
            "seal.file",
            Form.TEXT,
            "",
            "the issuer's seal, SES v4 (.esl); sandbox: made beside the keys",
            "发证机关的电子印章，SES v4（.esl）；演示环境在密钥旁生成"),
    SEAL_ROOT(
            "seal.root",
            Form.TEXT,
            "",
            "who may make seals: the maker's certificate or those above it, PEM",
            "谁可以制章：制章人证书或上级证书，PEM"),
    TIMESTAMP(
            "timestamp",
            Form.DEMAND,
            "",
            "on signatures (RFC 3161): sandbox: wanted, production: none",
            "签名上的时间戳（RFC 3161）：演示环境wanted，生产环境none"),
    TIMESTAMP_ADDRESS(
            "timestamp.address", Form.ADDRESS, "", "the timestamp authority; sandbox: played", "时间戳服务的地址；演示环境为模拟"),
    TIMESTAMP_CERTIFICATE(
            "timestamp.certificate",
            Form.TEXT,
            "",
            "its certificate, or one above it: a PEM file",
            "时间戳服务的证书或上级证书：PEM文件"),
    TIMESTAMP_POLICY(
            "timestamp.policy",
            Form.OID,
            "",
            "the authority's policy that is asked for; without, any",
            "请求的时间戳策略；未设时不限"),
    TIMESTAMP_ROOM(
            "timestamp.room",
            Form.NUMBER,
            "6144",
            "bytes kept in every PDF for its answer; longer is refused",
            "每个PDF为时间戳预留的字节数，超出的不采用"),
    CURE_RENEWAL("cure.renewal", Form.ADDRESS, "", "where holders apply for renewal (延续注册)", "持证人办理延续注册的地址"),
    CURE_APPLICATION_SYSTEM(
            "cure.application-system",
            Form.ADDRESS,
            "",
            "申报业务系统, where photo and signature go",
            "申报业务系统的地址，照片和签名在那里上传"),
    CURE_MOBILE(
            "cure.mobile",
            Form.ADDRESS,
            "",
            "where a mobile number is bound on the national platform",
            "在国家平台绑定手机号的地址"),
    CURE_EARLIER_COPIES(
            "cure.earlier-copies",
            Form.ADDRESS,
            "",
            "where copies of the system before this one are verified, if anywhere",
            "查验原系统加注件的地址，如果还有"),
    PRESS_BUDGET(
            "press.budget",
            Form.DURATION,
            "1500ms",
            "how long a press may take before it answers 202",
            "一次加注最多用多久，超过先答复“已受理”"),
    PRESS_LEASE(
            "press.lease", Form.DURATION, "15s", "after this, another may carry an annotation on", "超过这个时间，其他节点可以接着办"),
    PRESS_LOOK(
            "press.look",
            Form.DURATION,
            "8s",
            "how long a worker's look may take; shorter than the lease",
            "后台办理一次最多用多久，应短于press.lease"),
    WORKERS_PAUSE(
            "workers.pause", Form.DURATION, "1s", "how often the workers look for what is due", "后台多久查看一次有没有到期的事"),
    STOP_NOTICE(
            "stop.notice",
            Form.NOTICE,
            "0s",
            "how long /readyz says 503 before connections are refused",
            "停机前/readyz先答503多久，再拒绝连接"),
    LOGS("logs", Form.LOGS, "text", "text or json: how the lines of the log are written", "日志的格式：text或json");

    /// What a value looks like.
    enum Form {
        MODE("sandbox|production", "sandbox or production"),
        DEMAND("none|wanted|required", "none, wanted or required"),
        OID("[0-2](\\.(0|[1-9][0-9]*))+", "an object identifier such as 1.2.3"),
        TEXT("\\S.*", "a text"),
        SECRET("\\S.*", "a text"),
        KEY("[0-9A-Za-z+/]{43}=", "32 bytes in base64"),
        ADDRESS("https?://[^\\s/?#]+(/[^\\s?#]*)?", "an http or https address"),
        NUMBER("[0-9]{1,10}", "a number"),
        PORT("[0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]", "a port, 0 to 65535"),
        NETWORKS("[0-9a-fA-F.:/]+(\\s*,\\s*[0-9a-fA-F.:/]+)*", "networks such as 10.0.0.0/8, fd00::/8"),
        NOTICE("[0-9]{1,3}s", "seconds such as 0s, 5s"),
        LOGS("text|json", "text or json"),
        DURATION("[1-9][0-9]{0,8}(ms|s|min|h)", "a duration such as 1500ms, 15s, 2min");

        private final String pattern;
        private final String words;

        Form(String pattern, String words) {
            this.pattern = pattern;
            this.words = words;
        }

        boolean fits(String value) {
            return value.matches(pattern);
        }

        String words() {
            return words;
        }

        /// Never printed, and no flag: command lines are seen by everybody on the machine.
        boolean isSecret() {
            return this == SECRET || this == KEY;
        }
    }

    private final String key;
    private final Form form;
    private final String fallback;
    private final String meaning;
    private final String chinese;

    Setting(String key, Form form, String fallback, String meaning, String chinese) {
        this.key = key;
        this.form = form;
        this.fallback = fallback;
        this.meaning = meaning;
        this.chinese = chinese;
    }

    String key() {
        return key;
    }

    Form form() {
        return form;
    }

    String fallback() {
        return fallback;
    }

    String meaning() {
        return meaning;
    }

    /// The same, for the console.
    String chinese() {
        return chinese;
    }

    /// `--public-port`
    String flag() {
        return "--" + key.replace('.', '-');
    }

    /// `JIAZHU_PUBLIC_PORT`
    String variable() {
        return "JIAZHU_" + key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    static Optional<Setting> ofKey(String key) {
        return all().filter(setting -> setting.key.equals(key)).findFirst();
    }

    static Optional<Setting> ofVariable(String variable) {
        return all().filter(setting -> setting.variable().equals(variable)).findFirst();
    }

    static Stream<Setting> all() {
        return List.of(values()).stream();
    }
}
