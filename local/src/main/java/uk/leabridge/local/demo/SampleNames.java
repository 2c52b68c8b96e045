package uk.leabridge.local.demo;

import java.util.List;
import java.util.Locale;

/** Names that are nobody's: "Sample Ashgrove-17". A number is given once, so no two people of a home share a name. */
final class SampleNames {
    static final String GIVEN = "Sample";

    private static final List<String> WORDS = List.of(
            "Ashgrove",
            "Birchmere",
            "Cedarfold",
            "Damsonhythe",
            "Elmwharf",
            "Fernlock",
            "Gorsebridge",
            "Hazelweir",
            "Ivyquay",
            "Junipergate",
            "Kelpmarsh",
            "Larchmoor",
            "Maplecut",
            "Nettlefield",
            "Oaklea",
            "Poplarreach",
            "Quincebank",
            "Rowanstair",
            "Sorrelgreen",
            "Teaselmead",
            "Umberlane",
            "Vetchway",
            "Willowsluice",
            "Yarrowbasin");

    private SampleNames() {}

    /** The family name with this number. */
    static String family(int number) {
        return word(number) + "-" + number;
    }

    /** The whole name with this number. */
    static String whole(int number) {
        return GIVEN + " " + family(number);
    }

    /** An address that reaches nobody; the mark keeps the runs of a home apart. */
    static String email(int number, String mark) {
        return family(number).toLowerCase(Locale.ROOT) + "." + mark + "@example.org";
    }

    /** A voluntary organisation's name. */
    static String organisation(int number) {
        return GIVEN + " " + word(number) + " Association " + number;
    }

    private static String word(int number) {
        return WORDS.get(Math.floorMod(number, WORDS.size()));
    }
}
