// schema/ and seeds/ inside the binary. A file that is added there is added here: a test compares the
// list with the folders, and the bytes with the files.

#include "assets.h"

static const unsigned char schema_migrations_0001_tables_sql[] = {
#embed "../../schema/migrations/0001-tables.sql"
};
static const unsigned char schema_migrations_0002_change_log_sql[] = {
#embed "../../schema/migrations/0002-change-log.sql"
};
static const unsigned char schema_migrations_0003_history_sql[] = {
#embed "../../schema/migrations/0003-history.sql"
};
static const unsigned char schema_migrations_0004_aliases_sql[] = {
#embed "../../schema/migrations/0004-aliases.sql"
};
static const unsigned char schema_migrations_0005_title_sql[] = {
#embed "../../schema/migrations/0005-title.sql"
};
static const unsigned char schema_migrations_0006_content_checksum_sql[] = {
#embed "../../schema/migrations/0006-content-checksum.sql"
};
static const unsigned char schema_package_assessments_sql[] = {
#embed "../../schema/package/assessments.sql"
};
static const unsigned char schema_package_departments_sql[] = {
#embed "../../schema/package/departments.sql"
};
static const unsigned char schema_package_fields_sql[] = {
#embed "../../schema/package/fields.sql"
};
static const unsigned char schema_package_grade_bands_sql[] = {
#embed "../../schema/package/grade_bands.sql"
};
static const unsigned char schema_package_measures_sql[] = {
#embed "../../schema/package/measures.sql"
};
static const unsigned char schema_package_plans_sql[] = {
#embed "../../schema/package/plans.sql"
};
static const unsigned char schema_package_published_fields_sql[] = {
#embed "../../schema/package/published_fields.sql"
};
static const unsigned char schema_package_published_indicators_sql[] = {
#embed "../../schema/package/published_indicators.sql"
};
static const unsigned char schema_package_published_measures_sql[] = {
#embed "../../schema/package/published_measures.sql"
};
static const unsigned char schema_package_results_sql[] = {
#embed "../../schema/package/results.sql"
};
static const unsigned char schema_queries_best_sql[] = {
#embed "../../schema/queries/best.sql"
};
static const unsigned char schema_queries_blanks_sql[] = {
#embed "../../schema/queries/blanks.sql"
};
static const unsigned char schema_queries_changes_sql[] = {
#embed "../../schema/queries/changes.sql"
};
static const unsigned char schema_queries_completed_sql[] = {
#embed "../../schema/queries/completed.sql"
};
static const unsigned char schema_queries_coverage_sql[] = {
#embed "../../schema/queries/coverage.sql"
};
static const unsigned char schema_queries_departments_sql[] = {
#embed "../../schema/queries/departments.sql"
};
static const unsigned char schema_queries_differences_sql[] = {
#embed "../../schema/queries/differences.sql"
};
static const unsigned char schema_queries_distribution_sql[] = {
#embed "../../schema/queries/distribution.sql"
};
static const unsigned char schema_queries_edges_sql[] = {
#embed "../../schema/queries/edges.sql"
};
static const unsigned char schema_queries_fields_sql[] = {
#embed "../../schema/queries/fields.sql"
};
static const unsigned char schema_queries_gaps_sql[] = {
#embed "../../schema/queries/gaps.sql"
};
static const unsigned char schema_queries_improving_sql[] = {
#embed "../../schema/queries/improving.sql"
};
static const unsigned char schema_queries_indicators_sql[] = {
#embed "../../schema/queries/indicators.sql"
};
static const unsigned char schema_queries_measures_sql[] = {
#embed "../../schema/queries/measures.sql"
};
static const unsigned char schema_queries_ranking_sql[] = {
#embed "../../schema/queries/ranking.sql"
};
static const unsigned char schema_queries_reconciliation_sql[] = {
#embed "../../schema/queries/reconciliation.sql"
};
static const unsigned char schema_queries_summary_sql[] = {
#embed "../../schema/queries/summary.sql"
};
static const unsigned char schema_queries_themes_sql[] = {
#embed "../../schema/queries/themes.sql"
};
static const unsigned char schema_queries_units_sql[] = {
#embed "../../schema/queries/units.sql"
};
static const unsigned char schema_queries_worst_sql[] = {
#embed "../../schema/queries/worst.sql"
};
static const unsigned char schema_queries_year_change_sql[] = {
#embed "../../schema/queries/year_change.sql"
};
static const unsigned char schema_views_closed_difference_sql[] = {
#embed "../../schema/views/closed_difference.sql"
};
static const unsigned char schema_views_closed_measure_year_sql[] = {
#embed "../../schema/views/closed_measure_year.sql"
};
static const unsigned char schema_views_coverage_sql[] = {
#embed "../../schema/views/coverage.sql"
};
static const unsigned char schema_views_department_path_sql[] = {
#embed "../../schema/views/department_path.sql"
};
static const unsigned char schema_views_department_review_sql[] = {
#embed "../../schema/views/department_review.sql"
};
static const unsigned char schema_views_direction_word_sql[] = {
#embed "../../schema/views/direction_word.sql"
};
static const unsigned char schema_views_field_reconciliation_sql[] = {
#embed "../../schema/views/field_reconciliation.sql"
};
static const unsigned char schema_views_field_review_sql[] = {
#embed "../../schema/views/field_review.sql"
};
static const unsigned char schema_views_finding_sql[] = {
#embed "../../schema/views/finding.sql"
};
static const unsigned char schema_views_grade_finding_sql[] = {
#embed "../../schema/views/grade_finding.sql"
};
static const unsigned char schema_views_grade_forecast_sql[] = {
#embed "../../schema/views/grade_forecast.sql"
};
static const unsigned char schema_views_grade_sensitivity_sql[] = {
#embed "../../schema/views/grade_sensitivity.sql"
};
static const unsigned char schema_views_import_history_sql[] = {
#embed "../../schema/views/import_history.sql"
};
static const unsigned char schema_views_indicator_last_year_sql[] = {
#embed "../../schema/views/indicator_last_year.sql"
};
static const unsigned char schema_views_indicator_rate_sql[] = {
#embed "../../schema/views/indicator_rate.sql"
};
static const unsigned char schema_views_known_name_sql[] = {
#embed "../../schema/views/known_name.sql"
};
static const unsigned char schema_views_look_alike_sql[] = {
#embed "../../schema/views/look_alike.sql"
};
static const unsigned char schema_views_measure_average_sql[] = {
#embed "../../schema/views/measure_average.sql"
};
static const unsigned char schema_views_measure_history_sql[] = {
#embed "../../schema/views/measure_history.sql"
};
static const unsigned char schema_views_measure_owner_sql[] = {
#embed "../../schema/views/measure_owner.sql"
};
static const unsigned char schema_views_measure_publication_sql[] = {
#embed "../../schema/views/measure_publication.sql"
};
static const unsigned char schema_views_measure_review_sql[] = {
#embed "../../schema/views/measure_review.sql"
};
static const unsigned char schema_views_measure_through_year_sql[] = {
#embed "../../schema/views/measure_through_year.sql"
};
static const unsigned char schema_views_measure_year_sql[] = {
#embed "../../schema/views/measure_year.sql"
};
static const unsigned char schema_views_missing_report_sql[] = {
#embed "../../schema/views/missing_report.sql"
};
static const unsigned char schema_views_plan_display_sql[] = {
#embed "../../schema/views/plan_display.sql"
};
static const unsigned char schema_views_plan_review_sql[] = {
#embed "../../schema/views/plan_review.sql"
};
static const unsigned char schema_views_rated_indicator_sql[] = {
#embed "../../schema/views/rated_indicator.sql"
};
static const unsigned char schema_views_reconciliation_sql[] = {
#embed "../../schema/views/reconciliation.sql"
};
static const unsigned char schema_views_sensitivity_scenario_sql[] = {
#embed "../../schema/views/sensitivity_scenario.sql"
};
static const unsigned char schema_views_suspicion_sql[] = {
#embed "../../schema/views/suspicion.sql"
};
static const unsigned char seeds_yokohama_ict_2018_readme_md[] = {
#embed "../../seeds/yokohama-ict-2018/README.md"
};
static const unsigned char seeds_yokohama_ict_2018_assessments_csv[] = {
#embed "../../seeds/yokohama-ict-2018/assessments.csv"
};
static const unsigned char seeds_yokohama_ict_2018_datapackage_json[] = {
#embed "../../seeds/yokohama-ict-2018/datapackage.json"
};
static const unsigned char seeds_yokohama_ict_2018_departments_csv[] = {
#embed "../../seeds/yokohama-ict-2018/departments.csv"
};
static const unsigned char seeds_yokohama_ict_2018_fields_csv[] = {
#embed "../../seeds/yokohama-ict-2018/fields.csv"
};
static const unsigned char seeds_yokohama_ict_2018_grade_bands_csv[] = {
#embed "../../seeds/yokohama-ict-2018/grade_bands.csv"
};
static const unsigned char seeds_yokohama_ict_2018_measures_csv[] = {
#embed "../../seeds/yokohama-ict-2018/measures.csv"
};
static const unsigned char seeds_yokohama_ict_2018_plans_csv[] = {
#embed "../../seeds/yokohama-ict-2018/plans.csv"
};
static const unsigned char seeds_yokohama_ict_2018_published_fields_csv[] = {
#embed "../../seeds/yokohama-ict-2018/published_fields.csv"
};
static const unsigned char seeds_yokohama_ict_2018_published_measures_csv[] = {
#embed "../../seeds/yokohama-ict-2018/published_measures.csv"
};
static const unsigned char seeds_yokohama_ict_2018_results_csv[] = {
#embed "../../seeds/yokohama-ict-2018/results.csv"
};

static const furikaeri_asset assets[] = {
    {"schema/migrations/0001-tables.sql", schema_migrations_0001_tables_sql, sizeof schema_migrations_0001_tables_sql},
    {"schema/migrations/0002-change-log.sql", schema_migrations_0002_change_log_sql, sizeof schema_migrations_0002_change_log_sql},
    {"schema/migrations/0003-history.sql", schema_migrations_0003_history_sql, sizeof schema_migrations_0003_history_sql},
    {"schema/migrations/0004-aliases.sql", schema_migrations_0004_aliases_sql, sizeof schema_migrations_0004_aliases_sql},
    {"schema/migrations/0005-title.sql", schema_migrations_0005_title_sql, sizeof schema_migrations_0005_title_sql},
    {"schema/migrations/0006-content-checksum.sql", schema_migrations_0006_content_checksum_sql, sizeof schema_migrations_0006_content_checksum_sql},
    {"schema/package/assessments.sql", schema_package_assessments_sql, sizeof schema_package_assessments_sql},
    {"schema/package/departments.sql", schema_package_departments_sql, sizeof schema_package_departments_sql},
    {"schema/package/fields.sql", schema_package_fields_sql, sizeof schema_package_fields_sql},
    {"schema/package/grade_bands.sql", schema_package_grade_bands_sql, sizeof schema_package_grade_bands_sql},
    {"schema/package/measures.sql", schema_package_measures_sql, sizeof schema_package_measures_sql},
    {"schema/package/plans.sql", schema_package_plans_sql, sizeof schema_package_plans_sql},
    {"schema/package/published_fields.sql", schema_package_published_fields_sql, sizeof schema_package_published_fields_sql},
    {"schema/package/published_indicators.sql", schema_package_published_indicators_sql, sizeof schema_package_published_indicators_sql},
    {"schema/package/published_measures.sql", schema_package_published_measures_sql, sizeof schema_package_published_measures_sql},
    {"schema/package/results.sql", schema_package_results_sql, sizeof schema_package_results_sql},
    {"schema/queries/best.sql", schema_queries_best_sql, sizeof schema_queries_best_sql},
    {"schema/queries/blanks.sql", schema_queries_blanks_sql, sizeof schema_queries_blanks_sql},
    {"schema/queries/changes.sql", schema_queries_changes_sql, sizeof schema_queries_changes_sql},
    {"schema/queries/completed.sql", schema_queries_completed_sql, sizeof schema_queries_completed_sql},
    {"schema/queries/coverage.sql", schema_queries_coverage_sql, sizeof schema_queries_coverage_sql},
    {"schema/queries/departments.sql", schema_queries_departments_sql, sizeof schema_queries_departments_sql},
    {"schema/queries/differences.sql", schema_queries_differences_sql, sizeof schema_queries_differences_sql},
    {"schema/queries/distribution.sql", schema_queries_distribution_sql, sizeof schema_queries_distribution_sql},
    {"schema/queries/edges.sql", schema_queries_edges_sql, sizeof schema_queries_edges_sql},
    {"schema/queries/fields.sql", schema_queries_fields_sql, sizeof schema_queries_fields_sql},
    {"schema/queries/gaps.sql", schema_queries_gaps_sql, sizeof schema_queries_gaps_sql},
    {"schema/queries/improving.sql", schema_queries_improving_sql, sizeof schema_queries_improving_sql},
    {"schema/queries/indicators.sql", schema_queries_indicators_sql, sizeof schema_queries_indicators_sql},
    {"schema/queries/measures.sql", schema_queries_measures_sql, sizeof schema_queries_measures_sql},
    {"schema/queries/ranking.sql", schema_queries_ranking_sql, sizeof schema_queries_ranking_sql},
    {"schema/queries/reconciliation.sql", schema_queries_reconciliation_sql, sizeof schema_queries_reconciliation_sql},
    {"schema/queries/summary.sql", schema_queries_summary_sql, sizeof schema_queries_summary_sql},
    {"schema/queries/themes.sql", schema_queries_themes_sql, sizeof schema_queries_themes_sql},
    {"schema/queries/units.sql", schema_queries_units_sql, sizeof schema_queries_units_sql},
    {"schema/queries/worst.sql", schema_queries_worst_sql, sizeof schema_queries_worst_sql},
    {"schema/queries/year_change.sql", schema_queries_year_change_sql, sizeof schema_queries_year_change_sql},
    {"schema/views/closed_difference.sql", schema_views_closed_difference_sql, sizeof schema_views_closed_difference_sql},
    {"schema/views/closed_measure_year.sql", schema_views_closed_measure_year_sql, sizeof schema_views_closed_measure_year_sql},
    {"schema/views/coverage.sql", schema_views_coverage_sql, sizeof schema_views_coverage_sql},
    {"schema/views/department_path.sql", schema_views_department_path_sql, sizeof schema_views_department_path_sql},
    {"schema/views/department_review.sql", schema_views_department_review_sql, sizeof schema_views_department_review_sql},
    {"schema/views/direction_word.sql", schema_views_direction_word_sql, sizeof schema_views_direction_word_sql},
    {"schema/views/field_reconciliation.sql", schema_views_field_reconciliation_sql, sizeof schema_views_field_reconciliation_sql},
    {"schema/views/field_review.sql", schema_views_field_review_sql, sizeof schema_views_field_review_sql},
    {"schema/views/finding.sql", schema_views_finding_sql, sizeof schema_views_finding_sql},
    {"schema/views/grade_finding.sql", schema_views_grade_finding_sql, sizeof schema_views_grade_finding_sql},
    {"schema/views/grade_forecast.sql", schema_views_grade_forecast_sql, sizeof schema_views_grade_forecast_sql},
    {"schema/views/grade_sensitivity.sql", schema_views_grade_sensitivity_sql, sizeof schema_views_grade_sensitivity_sql},
    {"schema/views/import_history.sql", schema_views_import_history_sql, sizeof schema_views_import_history_sql},
    {"schema/views/indicator_last_year.sql", schema_views_indicator_last_year_sql, sizeof schema_views_indicator_last_year_sql},
    {"schema/views/indicator_rate.sql", schema_views_indicator_rate_sql, sizeof schema_views_indicator_rate_sql},
    {"schema/views/known_name.sql", schema_views_known_name_sql, sizeof schema_views_known_name_sql},
    {"schema/views/look_alike.sql", schema_views_look_alike_sql, sizeof schema_views_look_alike_sql},
    {"schema/views/measure_average.sql", schema_views_measure_average_sql, sizeof schema_views_measure_average_sql},
    {"schema/views/measure_history.sql", schema_views_measure_history_sql, sizeof schema_views_measure_history_sql},
    {"schema/views/measure_owner.sql", schema_views_measure_owner_sql, sizeof schema_views_measure_owner_sql},
    {"schema/views/measure_publication.sql", schema_views_measure_publication_sql, sizeof schema_views_measure_publication_sql},
    {"schema/views/measure_review.sql", schema_views_measure_review_sql, sizeof schema_views_measure_review_sql},
    {"schema/views/measure_through_year.sql", schema_views_measure_through_year_sql, sizeof schema_views_measure_through_year_sql},
    {"schema/views/measure_year.sql", schema_views_measure_year_sql, sizeof schema_views_measure_year_sql},
    {"schema/views/missing_report.sql", schema_views_missing_report_sql, sizeof schema_views_missing_report_sql},
    {"schema/views/plan_display.sql", schema_views_plan_display_sql, sizeof schema_views_plan_display_sql},
    {"schema/views/plan_review.sql", schema_views_plan_review_sql, sizeof schema_views_plan_review_sql},
    {"schema/views/rated_indicator.sql", schema_views_rated_indicator_sql, sizeof schema_views_rated_indicator_sql},
    {"schema/views/reconciliation.sql", schema_views_reconciliation_sql, sizeof schema_views_reconciliation_sql},
    {"schema/views/sensitivity_scenario.sql", schema_views_sensitivity_scenario_sql, sizeof schema_views_sensitivity_scenario_sql},
    {"schema/views/suspicion.sql", schema_views_suspicion_sql, sizeof schema_views_suspicion_sql},
    {"seeds/yokohama-ict-2018/README.md", seeds_yokohama_ict_2018_readme_md, sizeof seeds_yokohama_ict_2018_readme_md},
    {"seeds/yokohama-ict-2018/assessments.csv", seeds_yokohama_ict_2018_assessments_csv, sizeof seeds_yokohama_ict_2018_assessments_csv},
    {"seeds/yokohama-ict-2018/datapackage.json", seeds_yokohama_ict_2018_datapackage_json, sizeof seeds_yokohama_ict_2018_datapackage_json},
    {"seeds/yokohama-ict-2018/departments.csv", seeds_yokohama_ict_2018_departments_csv, sizeof seeds_yokohama_ict_2018_departments_csv},
    {"seeds/yokohama-ict-2018/fields.csv", seeds_yokohama_ict_2018_fields_csv, sizeof seeds_yokohama_ict_2018_fields_csv},
    {"seeds/yokohama-ict-2018/grade_bands.csv", seeds_yokohama_ict_2018_grade_bands_csv, sizeof seeds_yokohama_ict_2018_grade_bands_csv},
    {"seeds/yokohama-ict-2018/measures.csv", seeds_yokohama_ict_2018_measures_csv, sizeof seeds_yokohama_ict_2018_measures_csv},
    {"seeds/yokohama-ict-2018/plans.csv", seeds_yokohama_ict_2018_plans_csv, sizeof seeds_yokohama_ict_2018_plans_csv},
    {"seeds/yokohama-ict-2018/published_fields.csv", seeds_yokohama_ict_2018_published_fields_csv, sizeof seeds_yokohama_ict_2018_published_fields_csv},
    {"seeds/yokohama-ict-2018/published_measures.csv", seeds_yokohama_ict_2018_published_measures_csv, sizeof seeds_yokohama_ict_2018_published_measures_csv},
    {"seeds/yokohama-ict-2018/results.csv", seeds_yokohama_ict_2018_results_csv, sizeof seeds_yokohama_ict_2018_results_csv},
};

size_t furikaeri_asset_count(void) { return sizeof assets / sizeof assets[0]; }

const furikaeri_asset *furikaeri_asset_at(size_t index) { return &assets[index]; }
