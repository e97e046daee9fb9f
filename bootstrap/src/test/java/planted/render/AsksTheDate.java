package planted.render;

import java.util.Date;

record AsksTheDate(Date now) {

    @SuppressWarnings("JavaUtilDate")
    static AsksTheDate ask() {
        return new AsksTheDate(new Date());
    }
}
