SELECT id, name, street, postcode, city, province, country, vat_number, tax_code, email, phone, pec, dpo, logo, website,
  nothing_automated
FROM controller ORDER BY id LIMIT 1
