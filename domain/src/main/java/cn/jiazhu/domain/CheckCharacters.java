package cn.jiazhu.domain;

/// The check characters of the numbers used in this field, each by the routine of its standard.
public final class CheckCharacters {

    /// Digits, then capitals: the alphabet of ISO/IEC 7064 MOD 37,36.
    public static final String ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// Crockford's base 32: no I, L, O, U.
    public static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// GB 32100: no I, O, S, V, Z.
    public static final String CREDIT_CODE = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int[] CITIZEN_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CITIZEN_CHECKS = "10X98765432";

    private CheckCharacters() {}

    /// ISO/IEC 7064 hybrid system MOD m+1,m over an alphabet of m characters; 36 gives MOD 37,36, 32 gives MOD 33,32.
    public static char hybrid(String text, String alphabet) {
        int m = alphabet.length();
        int p = m;
        for (int i = 0; i < text.length(); i++) {
            int sum = (p + alphabet.indexOf(text.charAt(i))) % m;
            p = (sum == 0 ? m : sum) * 2 % (m + 1);
        }
        return alphabet.charAt((m + 1 - p) % m);
    }

    /// The 18th character of a unified social credit code (GB 32100-2015) over its first 17.
    public static char creditCode(String first17) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < first17.length(); i++) {
            sum += CREDIT_CODE.indexOf(first17.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return CREDIT_CODE.charAt((31 - sum % 31) % 31);
    }

    /// The 18th character of a citizen ID number (GB 11643-1999) over its first 17 digits.
    public static char citizenId(String first17) {
        int sum = 0;
        for (int i = 0; i < first17.length(); i++) {
            sum += (first17.charAt(i) - '0') * CITIZEN_WEIGHTS[i];
        }
        return CITIZEN_CHECKS.charAt(sum % 11);
    }

    /// Whether every character of `text` stands in `alphabet`.
    public static boolean isOver(String text, String alphabet) {
        return text.chars().allMatch(c -> alphabet.indexOf(c) >= 0);
    }
}
