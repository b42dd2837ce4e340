SELECT id, name, street, postcode, city, province, country, vat_number, tax_code, email, phone, pec, dpo, logo, website
FROM controller ORDER BY id LIMIT 1
