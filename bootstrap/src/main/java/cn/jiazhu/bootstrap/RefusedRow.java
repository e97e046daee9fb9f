package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.RegistrySource.Reason;

/// Why a row of a registry file was not taken, and what to do, for whoever handed it in.
record RefusedRow(String cause, String cure) {

    static RefusedRow of(Reason reason) {
        return switch (reason) {
            case EMPTY -> new RefusedRow("不能为空 (empty)", "补填后重新导入");
            case TOO_LONG -> new RefusedRow("超过允许的长度 (too long)", "缩短后重新导入");
            case CHARACTER -> new RefusedRow("含有不允许的字符 (character)", "删去该字符后重新导入");
            case PATTERN -> new RefusedRow("格式不符 (pattern)", "按该列的格式改正后重新导入");
            case CHECK_CHARACTER -> new RefusedRow("校验码不符 (check character)", "与原件核对，改正录入错误后重新导入");
            case RANGE -> new RefusedRow("超出允许的范围 (range)", "核对起止日期或数值后重新导入");
            case UNKNOWN -> new RefusedRow("不是可选的值 (unknown)", "改为说明中列出的值后重新导入");
            case COLUMNS -> new RefusedRow("列与表头不符 (columns)", "补齐或删去多余的列后重新导入");
            case NOT_TEXT -> new RefusedRow("单元格是数值或公式，不是文本 (not text)", "设为文本格式，重新填写后再导入");
            case CONTRADICTS_OTHER_ROW -> new RefusedRow("与本文件另一行矛盾，两行均未导入 (contradiction)", "确认以哪一行为准，只留该行");
            case OTHER_ROW_REFUSED -> new RefusedRow("同一证书的另一行被拒绝 (other row refused)", "先改正那一行，再一起导入");
            case NUMBER_OF_ANOTHER -> new RefusedRow("该编号已属于另一持证人 (number of another)", "与省级核对编号和身份证件");
            case NO_SUCH_CERTIFICATE -> new RefusedRow("没有可供该申请变更的证书 (no such certificate)", "先导入该持证人的注册数据");
            case OVERTAKEN -> new RefusedRow("已有更新的上报 (overtaken)", "不用再报，以较新的上报为准");
            case FOREIGN_PROVINCE -> new RefusedRow("不在该省注册 (foreign province)", "由注册所在的省报");
            case SEQUENCE_USED_TWICE -> new RefusedRow("该序号已报过不同内容 (sequence used twice)", "换一个新序号再报");
        };
    }
}
