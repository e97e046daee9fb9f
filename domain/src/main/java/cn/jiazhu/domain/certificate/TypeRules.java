package cn.jiazhu.domain.certificate;

import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;
import java.util.List;
import java.util.regex.Pattern;

/// What may change about a certificate type, from a day on.
///
/// @param useDays days added to the first day of use (`domain.md` §2: the end day counts)
/// @param ageLimit birthday that is the last valid day of a registration
/// @param specialties that may be registered: a validity that begins under these rules is of one of them
public record TypeRules(int useDays, int ageLimit, List<String> specialties) {

    public static final int MOST_USE_DAYS = 1_096;
    public static final int LOWEST_AGE_LIMIT = 18;
    public static final int HIGHEST_AGE_LIMIT = 100;

    /// A line of the face holds no longer one.
    private static final Pattern SPECIALTY = Pattern.compile("\\p{L}[\\p{L}\\p{N}·（）]{1,15}");

    public TypeRules {
        specialties = specialties.stream().map(String::strip).toList();
        InvalidValue.unless(useDays >= 1 && useDays <= MOST_USE_DAYS, "useDays", Reason.RANGE);
        InvalidValue.unless(ageLimit >= LOWEST_AGE_LIMIT && ageLimit <= HIGHEST_AGE_LIMIT, "ageLimit", Reason.RANGE);
        InvalidValue.unless(!specialties.isEmpty(), "specialty", Reason.EMPTY);
        InvalidValue.unless(specialties.size() <= Facts.MAX_SPECIALTIES, "specialty", Reason.TOO_LONG);
        boolean named =
                specialties.stream().allMatch(name -> SPECIALTY.matcher(name).matches());
        long different = specialties.stream().distinct().count();
        InvalidValue.unless(named && different == specialties.size(), "specialty", Reason.PATTERN);
    }
}
